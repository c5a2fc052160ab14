const express = require('express');
const session = require('express-session');

const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false, cookie: { secure: true } }));

function adminOnly(req, res, next) {
  if (req.query.admin === 'true') {
    return next();
  }
  return res.sendStatus(403);
}

app.delete('/users/:id', adminOnly, (req, res) => res.sendStatus(204));
