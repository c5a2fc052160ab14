import { MongoClient } from 'mongodb';
import express from 'express';

const client = new MongoClient(process.env.MONGO_URL ?? '');
const app = express();
app.use(express.json());

app.post('/search', async (req, res) => {
  const orders = client.db('shop').collection('orders');
  const found = await orders.find(req.body.filter).toArray();
  res.json(found);
});
