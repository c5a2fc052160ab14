const fs = require('fs');
const express = require('express');
const app = express();

function localeFile(lang) {
  switch (lang) {
    case 'de':
      return 'locales/de.json';
    case 'fr':
      return 'locales/fr.json';
    default:
      return 'locales/' + lang + '.json';
  }
}

app.get('/messages', (req, res) => {
  const lang = req.headers['accept-language'].split(',')[0];
  res.type('json').send(fs.readFileSync(localeFile(lang)));
});
