const express = require('express');
const path = require('path');
const fs = require('fs');

const app = express();
const FILES_DIR = path.join(__dirname, 'files');

app.get('/download', (req, res) => {
  const filename = req.query.filename;
  if (!filename) {
    return res.status(400).send('Filename is required');
  }
  const filePath = path.join(FILES_DIR, filename);
  fs.access(filePath, fs.constants.F_OK, (err) => {
    if (err) {
      return res.status(404).send('File not found');
    }
    res.download(filePath);
  });
});

app.listen(3000);
