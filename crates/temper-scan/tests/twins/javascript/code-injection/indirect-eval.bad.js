const express = require('express');
const app = express();
const run = eval;

app.get('/x', (req, res) => {
  const { code } = req.query;
  res.json({ value: run(code) });
});
