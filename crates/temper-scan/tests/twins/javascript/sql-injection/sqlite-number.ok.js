const sqlite3 = require('sqlite3').verbose();
const express = require('express');
const db = new sqlite3.Database('app.db');
const app = express();

app.get('/post/:id', (req, res) => {
  const id = Number(req.params.id);
  if (!Number.isInteger(id)) {
    return res.status(400).end();
  }
  db.get(`SELECT * FROM posts WHERE id = ${id}`, (err, row) => {
    res.json(row);
  });
});
