const express = require('express');
const Database = require('better-sqlite3');

const db = new Database('tasks.db');
const app = express();

app.get('/tasks', (req, res) => {
  const direction = req.query.dir === 'desc' ? 'DESC' : 'ASC';
  const rows = db.prepare('SELECT * FROM tasks ORDER BY due ' + direction).all();
  res.json(rows);
});

app.listen(8080);
