const express = require('express');
const cookieParser = require('cookie-parser');
const serialize = require('node-serialize');

const app = express();
app.use(cookieParser());

app.get('/', (req, res) => {
  if (!req.cookies.profile) {
    return res.send('Hello there');
  }
  const str = Buffer.from(req.cookies.profile, 'base64').toString();
  const profile = serialize.unserialize(str);
  res.json({ hello: profile.username });
});
