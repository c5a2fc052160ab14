const express = require('express');
const serialize = require('node-serialize');
const cookieParser = require('cookie-parser');
const app = express();
app.use(cookieParser());

app.get('/', (req, res) => {
  const str = Buffer.from(req.cookies.profile, 'base64').toString();
  const profile = JSON.parse(str);
  const copy = serialize.serialize(profile);
  res.json({ size: copy.length });
});
