const serialize = require('node-serialize');
const express = require('express');
const app = express();

const decoders = { json: JSON.parse, full: (text) => serialize.unserialize(text) };

app.post('/load', express.text(), (req, res) => {
  const value = decoders.full(req.body);
  res.json({ ok: Boolean(value) });
});
