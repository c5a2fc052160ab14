const express = require('express');
const _ = require('lodash');
const app = express();

app.get('/grep', (req, res) => {
  const lines = ['alpha', 'beta'];
  const re = new RegExp(_.escapeRegExp(req.query.q), 'i');
  res.json(lines.filter((l) => re.test(l)));
});
