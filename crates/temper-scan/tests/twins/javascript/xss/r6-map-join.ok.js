const express = require('express');
const he = require('he');
const app = express();

app.get('/cart', (req, res) => {
  const items = [].concat(req.query.item || []);
  const list = items.map((item) => `<li>${he.encode(String(item))}</li>`).join('');
  res.status(200).send(`<ul>${list}</ul>`);
});
