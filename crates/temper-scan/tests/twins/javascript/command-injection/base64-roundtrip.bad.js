const express = require('express');
const { exec } = require('child_process');
const app = express();
app.use(require('cookie-parser')());

app.get('/theme', (req, res) => {
  const raw = req.cookies.theme;
  const packed = Buffer.from(raw, 'utf8').toString('base64');
  const theme = Buffer.from(packed, 'base64').toString('utf8');
  exec(`build-theme ${theme}`, () => res.end());
});
