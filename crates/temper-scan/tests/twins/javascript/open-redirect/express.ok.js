const express = require('express');
const app = express();
const PLACES = ['/home', '/profile', '/orders'];

app.get('/go', (req, res) => {
  const next = req.query.next;
  res.redirect(PLACES.includes(next) ? next : '/home');
});
