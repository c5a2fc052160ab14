const express = require('express');
const app = express();

app.get('/parse', (req, res) => {
  try {
    JSON.parse(req.query.json);
    res.send('fine');
  } catch (e) {
    res.status(400).send('<p>cannot parse ' + req.query.json.length + ' signs</p>');
  }
});
