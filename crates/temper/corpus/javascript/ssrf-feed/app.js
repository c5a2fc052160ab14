const express = require('express');
const http = require('http');

const app = express();

app.get('/feed', (req, res) => {
  const host = req.query.host || 'feeds.example';
  const address = 'http://' + host + '/feed.xml';
  http.get(address, (answer) => {
    res.status(answer.statusCode);
    res.json({ host, status: answer.statusCode });
  });
});

module.exports = app;
