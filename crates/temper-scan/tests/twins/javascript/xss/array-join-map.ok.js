const express = require('express');
const escape = require('escape-html');
const app = express();

app.get('/list', (req, res) => {
  const items = String(req.query.items).split(',');
  res.send('<ol>' + items.map((i) => `<li>${escape(i)}</li>`).join('') + '</ol>');
});
