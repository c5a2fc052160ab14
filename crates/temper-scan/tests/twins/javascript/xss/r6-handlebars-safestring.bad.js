const express = require('express');
const Handlebars = require('handlebars');
const app = express();

Handlebars.registerHelper('bold', (text) => {
  return new Handlebars.SafeString('<b>' + text + '</b>');
});

const page = Handlebars.compile('<p>{{bold name}}</p>');

app.get('/', (req, res) => {
  res.send(page({ name: req.query.name }));
});
