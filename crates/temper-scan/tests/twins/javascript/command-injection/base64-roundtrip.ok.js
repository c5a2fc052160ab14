const express = require('express');
const { exec } = require('child_process');
const app = express();
app.use(require('cookie-parser')());

app.get('/theme', (req, res) => {
  const raw = req.cookies.theme;
  const packed = Buffer.from(raw, 'utf8').toString('hex');
  exec(`build-theme ${packed}`, () => res.end());
});
