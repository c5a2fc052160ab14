const session = require('express-session');
const express = require('express');
const app = express();

const options = {
  secret: process.env.SESSION_SECRET,
  resave: false,
  saveUninitialized: false,
  cookie: { httpOnly: true, secure: false },
};
options.cookie.secure = true;
app.use(session(options));
