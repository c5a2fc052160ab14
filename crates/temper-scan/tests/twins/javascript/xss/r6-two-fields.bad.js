const express = require('express');
const app = express();

app.get('/card', (req, res) => {
  const card = {
    owner: req.query.owner,
    label: 'Gift card',
    value: Number(req.query.value),
  };
  res.send('<div>' + card.label + ' for ' + card.owner + '</div>');
});
