const express = require('express');
const sqlite3 = require('sqlite3').verbose();
const bodyParser = require('body-parser');

const app = express();
app.use(bodyParser.urlencoded({ extended: false }));
const db = new sqlite3.Database('./users.db');

app.post('/login', (req, res) => {
  const username = req.body.username;
  const password = req.body.password;
  const sql = 'SELECT * FROM users WHERE username = ? AND password_hash = hash(?)';
  db.get(sql, [username, password], (err, row) => {
    if (err) {
      return res.status(500).send('Database error');
    }
    if (row) {
      res.send('Login successful');
    } else {
      res.status(401).send('Invalid credentials');
    }
  });
});
