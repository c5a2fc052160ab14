const session = require('express-session');
const express = require('express');
const app = express();

const options = {
  secret: process.env.SESSION_SECRET,
  resave: false,
  saveUninitialized: false,
  cookie: { httpOnly: true, secure: true },
};
options.cookie.secure = false;
app.use(session(options));
