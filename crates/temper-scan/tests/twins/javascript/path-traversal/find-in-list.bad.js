const express = require('express');
const fs = require('fs');
const app = express();
const FILES = ['a.txt', 'b.txt'];

app.get('/read', (req, res) => {
  const name = FILES.find((f) => f === req.query.f) ?? req.query.f;
  res.json({ text: fs.readFileSync('./data/' + name, 'utf8') });
});
