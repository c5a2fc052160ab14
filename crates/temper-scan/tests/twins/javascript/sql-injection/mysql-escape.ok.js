const mysql = require('mysql2');
const express = require('express');
const app = express();
const pool = mysql.createPool({ uri: process.env.DATABASE_URL });

app.get('/items', (req, res) => {
  const name = pool.escape(req.query.name);
  const order = mysql.escapeId(req.query.order);
  pool.query(`SELECT * FROM items WHERE name = ${name} ORDER BY ${order}`, (err, rows) => res.json(rows));
});
