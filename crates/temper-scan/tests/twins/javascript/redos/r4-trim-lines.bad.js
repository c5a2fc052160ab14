const express = require('express');

const app = express();
app.use(express.json());

app.post('/normalise', (req, res) => {
  const text = req.body.text;
  const clean = text.replace(/\s+$/gm, '').match(/^(\w+\s?)*$/);
  res.json({ valid: clean !== null });
});
