const pug = require('pug');
const express = require('express');
const app = express();

app.get('/greet', (req, res) => {
  const template = 'p Hello ' + req.query.name;
  res.send(pug.render(template));
});
