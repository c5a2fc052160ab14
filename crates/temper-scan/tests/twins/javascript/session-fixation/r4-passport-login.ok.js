const express = require('express');
const session = require('express-session');
const bcrypt = require('bcrypt');
const users = require('./users');

const app = express();
app.use(express.json());
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false, cookie: { secure: true } }));

app.post('/login', async (req, res) => {
  const user = await users.byName(String(req.body.name));
  if (!user || !(await bcrypt.compare(req.body.password, user.hash))) return res.sendStatus(401);
  return req.session.regenerate(() => {
    req.session.userId = user.id;
    res.sendStatus(204);
  });
});
