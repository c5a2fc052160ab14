const express = require('express');
const ejs = require('ejs');

const app = express();
app.use(express.urlencoded({ extended: false }));

app.post('/mail/preview', (req, res) => {
  const { template, name } = req.body;
  const text = ejs.render('Dear <%= name %>, <%= body %>', { name, body: template });
  res.json({ text });
});
