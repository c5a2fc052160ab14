const express = require('express');
const session = require('express-session');

const app = express();
app.use(express.urlencoded({ extended: false }));
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false, cookie: { secure: true } }));

app.post('/register', async (req, res) => {
  const account = await createAccount(req.body.email);
  req.session.accountId = account.id;
  req.session.role = req.body.role;
  res.redirect('/');
});
