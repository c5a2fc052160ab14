const express = require('express');
const session = require('express-session');

const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false, cookie: { secure: true } }));

app.get('/logout', (req, res) => {
  const target = req.query.returnTo || '/';
  req.session.destroy(() => res.redirect(/^\/[A-Za-z0-9]/.test(target) ? target : '/'));
});
