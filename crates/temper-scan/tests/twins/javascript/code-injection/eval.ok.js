const express = require('express');
const app = express();
const OPS = { add: (a, b) => a + b, sub: (a, b) => a - b };

app.get('/calc', (req, res) => {
  const op = Object.hasOwn(OPS, req.query.op) ? OPS[req.query.op] : OPS.add;
  const result = op(Number(req.query.a), Number(req.query.b));
  res.json({ result, eval: eval('1 + 1') });
});
