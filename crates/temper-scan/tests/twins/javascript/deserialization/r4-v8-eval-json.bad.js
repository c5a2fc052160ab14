const express = require('express');

const app = express();
app.use(express.text());

app.post('/points', (req, res) => {
  const points = require('serialize-to-js').deserialize(req.body);
  res.json({ count: points.length, size: req.body.length });
});
