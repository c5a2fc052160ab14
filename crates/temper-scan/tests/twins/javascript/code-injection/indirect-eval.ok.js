const express = require('express');
const app = express();
const run = JSON.parse;

app.get('/x', (req, res) => {
  const { code } = req.query;
  res.json({ value: run(code) });
});
