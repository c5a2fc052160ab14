const CryptoJS = require('crypto-js');
const express = require('express');
const bcrypt = require('bcryptjs');
const rateLimit = require('express-rate-limit');

const app = express();
app.use(express.json());
app.use(rateLimit({ windowMs: 60000, max: 20 }));
const users = new Map();

app.post('/signup', async (req, res) => {
  const { email, password } = req.body;
  users.set(email, CryptoJS.MD5(password).toString());
  res.sendStatus(201);
});
