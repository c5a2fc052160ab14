const express = require('express');
const fs = require('fs');
const app = express();

const PAGES = { home: 'home.html', about: 'about.html' };

app.get('/page', (req, res) => {
  const key = req.query.p;
  const file = PAGES[key] || 'home.html';
  fs.readFile('./pages/' + file, 'utf8', (err, text) => {
    if (err) return res.sendStatus(404);
    res.type('txt').send(text);
  });
});
