const express = require('express');
const { MongoClient } = require('mongodb');

const app = express();
app.use(express.json());
const client = new MongoClient(process.env.MONGO_URL);

app.post('/tickets/search', async (req, res) => {
  const tickets = client.db('support').collection('tickets');
  const filter = { status: req.body.status };
  const found = await tickets.find(filter).limit(50).toArray();
  res.json(found);
});
