const express = require('express');
const app = express();

app.get('/page', (req, res) => {
  const name = req.query.name;
  if (typeof name !== 'string') {
    return res.status(400).end();
  }
  if (name.indexOf('..') !== -1) {
    return res.status(400).send('bad name');
  }
  res.json({ page: name.slice(0, 40) });
});
