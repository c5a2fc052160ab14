const express = require('express');

const app = express();

app.get('/product', (req, res) => {
  const formula = req.query.formula || '1';
  const factors = formula.split('*');
  const value = eval(formula);
  res.json({ value, factors: factors.length });
});

module.exports = app;
