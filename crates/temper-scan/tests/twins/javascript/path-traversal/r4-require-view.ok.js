const express = require('express');
const fs = require('fs');

const app = express();
const PAGES = { home: 'home.html', about: 'about.html' };

app.get('/page', (req, res) => {
  const name = Object.hasOwn(PAGES, req.query.p) ? PAGES[req.query.p] : 'home.html';
  res.type('html').send(fs.readFileSync('views/' + name, 'utf8'));
});
