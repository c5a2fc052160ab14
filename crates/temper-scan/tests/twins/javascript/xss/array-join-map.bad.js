const express = require('express');
const app = express();

app.get('/list', (req, res) => {
  const items = String(req.query.items).split(',');
  res.send('<ol>' + items.map((i) => `<li>${i}</li>`).join('') + '</ol>');
});
