const { execSync } = require('child_process');
const express = require('express');
const app = express();

const command = (...parts) => parts.filter(Boolean).join(' ');

app.get('/usage', (req, res) => {
  const folder = req.query.folder;
  const [program, ...options] = ['du', '-s', '-h'];
  const line = command(program, ...options, folder);
  res.json({ usage: execSync(line).toString() });
});
