const express = require('express');
const mysql = require('mysql');

const app = express();
const pool = mysql.createPool(process.env.MYSQL_URL);

app.get('/ranking', (req, res) => {
  const columns = ['score', 'name'];
  columns.unshift(req.query.column);
  const order = columns[1];
  pool.query('SELECT name, score FROM players ORDER BY ' + order, (err, rows) => {
    if (err) return res.sendStatus(500);
    return res.json(rows);
  });
});
