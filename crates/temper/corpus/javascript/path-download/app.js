const express = require('express');
const fs = require('fs');
const path = require('path');

const app = express();
const FILES = path.join(__dirname, 'files');

app.get('/download', (req, res) => {
  const name = req.query.name || '';
  const file = path.join(FILES, name);
  const text = fs.readFileSync(file, 'utf8');
  res.type('text/plain');
  res.send(text);
});

module.exports = app;
