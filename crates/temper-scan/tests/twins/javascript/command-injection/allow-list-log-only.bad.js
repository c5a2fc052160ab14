const express = require('express');
const { spawn } = require('child_process');
const app = express();
const FORMATS = ['png', 'jpg', 'gif'];

app.get('/convert', (req, res) => {
  const format = req.query.format;
  if (!FORMATS.includes(format)) {
    console.warn('unusual format requested');
  }
  const child = spawn(`convert in.svg out.${format}`, { shell: true });
  child.on('close', () => res.send('converted'));
});
