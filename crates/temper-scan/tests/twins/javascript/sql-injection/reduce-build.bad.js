const sqlite3 = require('sqlite3');
const express = require('express');
const db = new sqlite3.Database(':memory:');
const app = express();

app.get('/filter', (req, res) => {
  const clause = Object.entries(req.query).reduce((sql, [k, v]) => sql + ` AND ${k} = '${v}'`, '1 = 1');
  db.all('SELECT * FROM items WHERE ' + clause, (err, rows) => res.json(rows));
});
