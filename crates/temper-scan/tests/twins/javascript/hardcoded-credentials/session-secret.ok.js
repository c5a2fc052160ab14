const express = require('express');
const session = require('express-session');
const { readFileSync } = require('fs');
const app = express();

app.use(session({
  secret: readFileSync('/run/secrets/session', 'utf8').trim(),
  name: 'f3b1c99a77d0',
  resave: false,
  saveUninitialized: false,
  cookie: { secure: true, httpOnly: true },
}));
