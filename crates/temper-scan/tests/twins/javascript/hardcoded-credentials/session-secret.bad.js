const express = require('express');
const session = require('express-session');
const app = express();

app.use(session({
  secret: 'f3b1c99a77d0',
  resave: false,
  saveUninitialized: false,
  cookie: { secure: true, httpOnly: true },
}));
