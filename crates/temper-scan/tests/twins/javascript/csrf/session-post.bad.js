const express = require('express');
const session = require('express-session');
const app = express();
app.use(session({ secret: process.env.S, resave: false, saveUninitialized: false, cookie: { secure: true } }));

app.post('/email', express.json(), async (req, res) => {
  await require('./users').setEmail(req.session.userId, req.body.email);
  res.end();
});
