const express = require('express');
const bcrypt = require('bcrypt');
const users = require('./users');
const app = express();
app.use(express.json());

app.post('/login', async (req, res) => {
  const user = await users.findOne({ where: { name: String(req.body.name) } });
  const ok = user && (await bcrypt.compare(req.body.password, user.hash));
  res.sendStatus(ok ? 204 : 401);
});
