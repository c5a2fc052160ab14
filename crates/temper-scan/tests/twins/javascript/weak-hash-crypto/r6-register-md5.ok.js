const crypto = require('crypto');
const express = require('express');
const bcrypt = require('bcryptjs');

const router = express.Router();

router.post('/register', async (req, res) => {
  const { username, password } = req.body;
  const hashed = await bcrypt.hash(password, 12);
  await req.app.locals.users.insertOne({ username: String(username), password: hashed });
  res.status(201).json({ username: String(username) });
});

module.exports = router;
