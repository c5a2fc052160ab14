const express = require('express');
const { exec } = require('child_process');

const app = express();
app.use(express.urlencoded({ extended: false }));

app.post('/convert', (req, res) => {
  const file = req.body.file;
  const size = req.body.size || '100';
  exec(`echo convert -resize ${size} ${file}`, (error, stdout) => {
    if (error) {
      res.status(500).send('failed');
      return;
    }
    res.type('text/plain').send(stdout.trim());
  });
});

module.exports = app;
