const express = require('express');
const cookieParser = require('cookie-parser');
const accounts = require('./accounts');
const app = express();
app.use(cookieParser());
app.use(express.urlencoded({ extended: false }));

app.post('/transfer', async (req, res) => {
  await accounts.transfer(req.cookies.session, req.body.to, req.body.amount);
  res.redirect('/');
});
app.listen(3000);
