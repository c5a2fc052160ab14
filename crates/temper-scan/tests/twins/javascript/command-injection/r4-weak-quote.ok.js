const express = require('express');
const { exec } = require('child_process');

const app = express();

function quote(text) {
  return "'" + text.replace(/'/g, "'\\''") + "'";
}

app.get('/count', (req, res) => {
  exec('wc -l ' + quote(String(req.query.file)), (err, stdout) => {
    res.json({ lines: parseInt(stdout, 10) });
  });
});
