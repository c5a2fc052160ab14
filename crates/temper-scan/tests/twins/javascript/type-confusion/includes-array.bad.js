const express = require('express');
const fs = require('fs');
const app = express();

app.get('/file', (req, res) => {
  const name = req.query.name;
  if (name.indexOf('..') !== -1) {
    return res.status(400).end();
  }
  res.json({ ok: name.length < 20 });
});
