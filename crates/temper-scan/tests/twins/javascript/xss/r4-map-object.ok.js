const express = require('express');

const app = express();

app.get('/summary', (req, res) => {
  const values = new Map();
  values.set('title', 'Summary');
  values.set('note', req.query.note);
  const shown = values.get('title');
  res.set('Content-Type', 'text/html');
  res.end('<h2>' + shown + '</h2>');
});
