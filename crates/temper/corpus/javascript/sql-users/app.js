const express = require('express');
const db = require('./db');

const app = express();

app.get('/users', (req, res) => {
  const name = req.query.name || '';
  const sql = "SELECT id, name FROM users WHERE name = '" + name + "'";
  db.query(sql, (error, rows) => {
    const ids = rows.map((row) => row.id);
    res.json({ name, ids });
  });
});

module.exports = app;
