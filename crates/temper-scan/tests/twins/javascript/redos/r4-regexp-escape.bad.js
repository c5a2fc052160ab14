const express = require('express');
const escapeRegExp = require('lodash/escapeRegExp');

const app = express();
const names = ['ann', 'bob', 'cid'];

app.get('/filter', (req, res) => {
  const term = String(req.query.term);
  const pattern = new RegExp('^' + term, 'i');
  res.json(names.filter((n) => pattern.test(n)));
});
