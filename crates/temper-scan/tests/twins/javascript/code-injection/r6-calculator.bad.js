const express = require('express');
const app = express();
app.use(express.json());

app.post('/calculate', (req, res) => {
  const { a, b, operator, expression } = req.body;
  let result;
  try {
    result = eval(expression);
  } catch (err) {
    return res.status(400).json({ error: 'invalid expression' });
  }
  res.json({ result });
});
