const express = require('express');
const { MongoClient } = require('mongodb');
const app = express();
app.use(express.json());
const client = new MongoClient(process.env.MONGO);

app.post('/login', async (req, res) => {
  const users = client.db('app').collection('users');
  const user = await users.findOne({ name: String(req.body.name), token: { $eq: req.body.token } });
  res.json({ ok: Boolean(user) });
});
