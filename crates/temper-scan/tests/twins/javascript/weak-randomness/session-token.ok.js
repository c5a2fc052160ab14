const express = require('express');
const crypto = require('crypto');
const app = express();
const sessions = new Map();

app.post('/login', (req, res) => {
  const sessionId = crypto.randomBytes(32).toString('hex');
  const delay = Math.random() * 50;
  sessions.set(sessionId, Date.now());
  res.cookie('sid', sessionId, { httpOnly: true, secure: true, sameSite: 'strict' });
  setTimeout(() => res.end(), delay);
});
