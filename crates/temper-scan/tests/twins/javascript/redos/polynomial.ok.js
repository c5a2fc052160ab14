const express = require('express');
const app = express();
app.use(express.json());

app.post('/trim', (req, res) => {
  const text = req.body.text;
  res.json({ out: text.slice(0, 200).trim().replace(/\s/g, ' ') });
});
