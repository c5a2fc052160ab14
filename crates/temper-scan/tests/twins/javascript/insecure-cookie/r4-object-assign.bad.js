const express = require('express');
const { issue } = require('./tokens');

const app = express();
const base = { path: '/', sameSite: 'lax' };

app.post('/session', (req, res) => {
  const options = Object.assign({}, base, { maxAge: 1000 * 60 });
  res.cookie('session', issue(req.ip), options);
  res.end();
});
