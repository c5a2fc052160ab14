const express = require('express');
const app = express();

app.get('/grep', (req, res) => {
  const lines = ['alpha', 'beta'];
  const re = new RegExp(req.query.q, 'i');
  res.json(lines.filter((l) => re.test(l)));
});
