const express = require('express');
const ejs = require('ejs');
const app = express();

app.get('/card', (req, res) => {
  const html = ejs.render('<p><%= name %></p>', { name: req.query.name });
  res.send(html);
});
