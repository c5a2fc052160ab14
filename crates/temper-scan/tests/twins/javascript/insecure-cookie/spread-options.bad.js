const express = require('express');
const { makeToken } = require('./token');
const app = express();
const base = { httpOnly: true, sameSite: 'lax', secure: true };

app.post('/session', (req, res) => {
  res.cookie('session_token', makeToken(), { ...base, secure: false });
  res.end();
});
