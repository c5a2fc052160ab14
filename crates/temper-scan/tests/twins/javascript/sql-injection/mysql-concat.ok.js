const express = require('express');
const mysql = require('mysql');
const app = express();
const db = mysql.createConnection({ host: process.env.DB_HOST, user: process.env.DB_USER, password: process.env.DB_PASS });

app.get('/user', (req, res) => {
  const sql = "SELECT id, name FROM users WHERE name = ? AND active = " + 1;
  db.query(sql, [req.query.name], (err, rows) => {
    if (err) return res.sendStatus(500);
    res.json(rows);
  });
});
