const express = require('express');
const jwt = require('jsonwebtoken');

const app = express();
app.use(express.json());

app.post('/login', (req, res) => {
  const token = jwt.sign({ sub: req.body.user }, process.env.JWT_KEY, { expiresIn: '1h' });
  res.cookie('token', token, { maxAge: 3600000, httpOnly: true, secure: true, sameSite: 'lax' });
  res.sendStatus(204);
});
