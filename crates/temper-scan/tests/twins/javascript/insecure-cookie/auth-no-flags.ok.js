const express = require('express');
const auth = require('./auth');
const app = express();

app.post('/login', async (req, res) => {
  const token = await auth.login(req.body.user, req.body.pass);
  res.cookie('auth_token', token, { maxAge: 3600000, httpOnly: true, secure: true, sameSite: 'lax' });
  res.json({ ok: true });
});
