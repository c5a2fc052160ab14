const express = require('express');
const child = require('child_process');

const app = express();

app.get('/lookup', (req, res) => {
  const host = req.query.host || 'localhost';
  const output = child.execSync('echo lookup ' + host).toString();
  const lines = output.trim().split('\n');
  res.json({ host, lines });
});

module.exports = app;
