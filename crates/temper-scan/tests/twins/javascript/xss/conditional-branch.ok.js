const express = require('express');
const app = express();

app.get('/lang', (req, res) => {
  const lang = req.query.lang;
  let label = 'English';
  if (lang === 'de' || lang === 'fr') {
    label = lang;
  }
  res.send('<span>' + label + '</span>');
});
