const express = require('express');
const fs = require('fs');
const path = require('path');

const app = express();
const ROOT = path.resolve('/srv/manuals');

app.get('/manual', (req, res) => {
  const file = path.resolve(ROOT, String(req.query.file));
  if (!file.startsWith(ROOT + path.sep)) {
    return res.sendStatus(404);
  }
  fs.readFile(file, 'utf8', (err, text) => {
    if (err) return res.sendStatus(404);
    return res.json({ text });
  });
});
