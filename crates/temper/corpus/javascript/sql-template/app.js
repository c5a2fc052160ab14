const express = require('express');
const mysql = require('mysql');

const app = express();
const pool = mysql.createPool({ host: 'db' });

function answer(res, rows) {
  res.json({ count: rows.length });
}

app.get('/books', (req, res) => {
  const author = req.query.author;
  const limit = Number(req.query.limit || 10);
  pool.query(`SELECT * FROM books WHERE author = '${author}' LIMIT ${limit}`, (error, rows) => {
    if (error) {
      res.status(500).json({ error: 'no books' });
      return;
    }
    answer(res, rows);
  });
});

module.exports = app;
