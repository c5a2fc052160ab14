const Handlebars = require('handlebars');
const express = require('express');
const app = express();
app.use(express.json());

app.post('/mail', (req, res) => {
  const render = Handlebars.compile('Dear {{user}}');
  res.json({ text: render({ user: req.body.template }) });
});
