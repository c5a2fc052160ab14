const express = require('express');
const app = express();

const escapeRegExp = (s) => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const GLOSSARY = ['latency', 'throughput', 'backpressure'];

app.get('/glossary', (req, res) => {
  const term = String(req.query.term);
  const pattern = new RegExp('^' + term, 'i');
  res.json(GLOSSARY.filter((word) => pattern.test(word)));
});
