const express = require('express');
const app = express();

app.get('/check', (req, res) => {
  const ok = /^[a-z]+(?: [A-Z][a-z]+)*$/.test(req.query.name);
  res.json({ ok });
});
