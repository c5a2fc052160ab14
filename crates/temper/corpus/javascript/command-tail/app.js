const express = require('express');
const { execSync } = require('child_process');

const app = express();

app.get('/tail', (req, res) => {
  const word = req.query.word || 'x';
  const text = execSync(`echo tail ${word}`).toString();
  const parts = text.trim().split(' ');
  res.json({ count: parts.length, last: parts[1] });
});

module.exports = app;
