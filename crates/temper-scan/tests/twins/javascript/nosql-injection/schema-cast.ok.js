const express = require('express');
const { User } = require('./models');
const app = express();
app.use(express.json());

app.post('/login', async (req, res) => {
  const user = await User.findOne({ username: `${req.body.username}` });
  res.json({ ok: !!user });
});
