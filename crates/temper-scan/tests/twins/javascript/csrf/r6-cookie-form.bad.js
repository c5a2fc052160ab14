const express = require('express');
const cookieParser = require('cookie-parser');
const csurf = require('csurf');

const app = express();
app.use(express.urlencoded({ extended: false }));
app.use(cookieParser());

app.post('/email', async (req, res) => {
  const account = await accountFor(req.cookies.session);
  account.email = req.body.email;
  await account.save();
  res.redirect('/account');
});

app.listen(3000);
