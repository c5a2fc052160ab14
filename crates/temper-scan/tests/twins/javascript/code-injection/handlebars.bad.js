const Handlebars = require('handlebars');
const express = require('express');
const app = express();
app.use(express.json());

app.post('/mail', (req, res) => {
  const render = Handlebars.compile(req.body.template);
  res.json({ text: render({ user: 'x' }) });
});
