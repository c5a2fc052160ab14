const { MongoClient } = require('mongodb');
const express = require('express');
const app = express();

app.get('/year', async (req, res) => {
  const db = (await MongoClient.connect(process.env.MONGO)).db();
  const docs = await db.collection('books').find({ $where: `this.year > ${req.query.year}` }).toArray();
  res.json(docs);
});
