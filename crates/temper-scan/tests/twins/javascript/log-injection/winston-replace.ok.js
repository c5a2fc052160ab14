const log = require('winston');
const express = require('express');
const app = express();

app.post('/buy', express.json(), (req, res) => {
  const item = req.body.item.replace(/\s+/g, ' ');
  log.warn('bought ' + item);
  res.end();
});
