const express = require('express');
const fs = require('fs');
const app = express();

app.get('/doc', (req, res) => {
  const name = req.query.name.replace('../', '');
  res.type('text/plain').send(fs.readFileSync('docs/' + name, 'utf8'));
});
