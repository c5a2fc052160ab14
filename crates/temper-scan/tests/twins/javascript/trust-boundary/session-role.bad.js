const express = require('express');
const session = require('express-session');
const app = express();
app.use(express.json());
app.use(session({ secret: process.env.S, cookie: { secure: true } }));

app.post('/prefs', (req, res) => {
  req.session.role = req.body.role;
  res.end();
});
