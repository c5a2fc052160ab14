const express = require('express');
const { makeToken } = require('./token');
const app = express();
const base = { httpOnly: true, sameSite: 'lax', secure: false };

app.post('/session', (req, res) => {
  res.cookie('session_token', makeToken(), { ...base, secure: true });
  res.end();
});
