const pug = require('pug');
const express = require('express');
const app = express();

app.get('/greet', (req, res) => {
  const template = 'p Hello #{name}';
  res.send(pug.render(template, { name: req.query.name }));
});
