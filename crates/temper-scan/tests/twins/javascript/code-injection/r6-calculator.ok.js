const express = require('express');
const app = express();
app.use(express.json());

app.post('/calculate', (req, res) => {
  const { a, b, operator, expression } = req.body;
  let result;
  try {
    switch (operator) {
      case '+':
        result = Number(a) + Number(b);
        break;
      case '*':
        result = Number(a) * Number(b);
        break;
      default:
        return res.status(400).json({ error: 'unknown operator' });
    }
  } catch (err) {
    return res.status(400).json({ error: 'invalid expression' });
  }
  res.json({ result });
});
