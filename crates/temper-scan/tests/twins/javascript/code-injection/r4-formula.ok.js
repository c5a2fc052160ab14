const express = require('express');

const app = express();
app.use(express.json());
const OPERATIONS = {
  add: (a, b) => a + b,
  mul: (a, b) => a * b,
};

app.post('/formula', (req, res) => {
  const { formula, op, a, b } = req.body;
  const compute = Object.hasOwn(OPERATIONS, op) ? OPERATIONS[op] : OPERATIONS.add;
  res.json({ value: compute(Number(a), Number(b)) });
});
