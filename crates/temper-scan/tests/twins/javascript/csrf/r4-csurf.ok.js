const express = require('express');
const cookieParser = require('cookie-parser');
const session = require('express-session');
const { csrfSync } = require('csrf-sync');

const app = express();
app.use(cookieParser());
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false, cookie: { secure: true } }));
app.use(express.urlencoded({ extended: false }));
app.use(csrfSync().csrfSynchronisedProtection);

app.post('/email', (req, res) => {
  req.session.pending = true;
  res.sendStatus(204);
});
