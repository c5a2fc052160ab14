const sqlite3 = require('sqlite3');
const express = require('express');
const db = new sqlite3.Database(':memory:');
const app = express();

app.get('/filter', (req, res) => {
  const values = Object.values(req.query);
  const clause = values.reduce((sql) => sql + ' OR name = ?', '1 = 0');
  db.all('SELECT * FROM items WHERE ' + clause, values, (err, rows) => res.json(rows));
});
