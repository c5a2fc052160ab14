const express = require('express');
const app = express();
const sessions = new Map();

app.post('/login', (req, res) => {
  const sessionId = Math.random().toString(36).slice(2);
  sessions.set(sessionId, Date.now());
  res.cookie('sid', sessionId, { httpOnly: true, secure: true, sameSite: 'strict' });
  res.end();
});
