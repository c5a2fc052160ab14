const express = require('express');

const app = express();
const visits = [];

app.get('/out', (req, res) => {
  const to = req.query.to || '/';
  const from = req.query.from || '';
  visits.push(from);
  res.set('X-Visits', String(visits.length));
  res.redirect(to);
});

module.exports = app;
