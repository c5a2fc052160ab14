const express = require('express');
const mongoose = require('mongoose');
const app = express();
app.use(express.json());
const User = mongoose.model('User', new mongoose.Schema({ email: {}, role: {} }));

app.post('/find', async (req, res) => {
  const { email, role } = req.body;
  if (typeof email !== 'string') {
    return res.status(400).end();
  }
  res.json(await User.findOne({ email, role }));
});
