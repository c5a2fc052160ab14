const express = require('express');
const { randomUUID } = require('crypto');

const app = express();
app.use(express.json());

app.post('/login', async (req, res) => {
  const user = await authenticate(req.body);
  if (!user) {
    return res.status(401).end();
  }
  const sessionId = randomUUID();
  res.cookie('sessionId', sessionId, { maxAge: 900000, httpOnly: true, secure: true, sameSite: 'lax' });
  res.json({ ok: true });
});
