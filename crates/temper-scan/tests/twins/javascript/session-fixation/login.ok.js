const express = require('express');
const session = require('express-session');
const users = require('./users');
const app = express();
app.use(session({ secret: process.env.S, resave: false, saveUninitialized: false, cookie: { secure: true } }));

app.post('/login', express.json(), async (req, res) => {
  const user = await users.verify(req.body.name, req.body.password);
  if (!user) return res.sendStatus(401);
  req.session.regenerate((err) => {
    if (err) return res.sendStatus(500);
    req.session.userId = user.id;
    res.sendStatus(204);
  });
});
