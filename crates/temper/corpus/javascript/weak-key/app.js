const express = require('express');
const jwt = require('jsonwebtoken');

const app = express();
const issued = [];

app.post('/session', (req, res) => {
  const user = String(req.body.user);
  const key = Math.random().toString(36).slice(2);
  const token = jwt.sign({ user }, key);
  issued.push(token);
  res.json({ user, count: issued.length });
});

module.exports = app;
