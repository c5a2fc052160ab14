const express = require('express');
const session = require('express-session');
const passport = require('passport');

const app = express();
app.use(express.json());
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: true, cookie: { secure: true } }));

app.post('/login', (req, res, next) => {
  passport.authenticate('local', (err, user) => {
    if (err || !user) return res.status(401).end();
    req.session.regenerate((failure) => {
      if (failure) return next(failure);
      req.session.user = user.id;
      res.json({ ok: true });
    });
  })(req, res, next);
});
