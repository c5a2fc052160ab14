const express = require('express');
const { verifyBearer } = require('./auth');
const app = express();

app.post('/email', express.json(), async (req, res) => {
  const user = await verifyBearer(req.headers.authorization);
  if (!user) return res.sendStatus(401);
  await require('./users').setEmail(user.id, req.body.email);
  res.end();
});
