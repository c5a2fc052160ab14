const express = require('express');
const mongoose = require('mongoose');

const User = mongoose.model('User', new mongoose.Schema({ email: String, resetToken: String }));
const app = express();
app.use(express.json());

app.post('/reset', async (req, res) => {
  const { email, token } = req.body;
  const user = await User.findOne({ email, resetToken: token });
  res.json({ valid: Boolean(user) });
});
