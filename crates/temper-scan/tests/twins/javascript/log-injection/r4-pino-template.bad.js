const express = require('express');
const bunyan = require('bunyan');

const log = bunyan.createLogger({ name: 'shop' });
const app = express();

app.get('/search', (req, res) => {
  const term = String(req.query.term);
  console.log('search for ' + term);
  res.json([]);
});
