const { Client } = require('pg');
const express = require('express');
const client = new Client();
const app = express();
app.use(express.json());

app.post('/bulk', async (req, res) => {
  const ids = req.body.ids;
  const list = ids.map((id, i) => `$${i + 1}`).join(',');
  const result = await client.query('SELECT * FROM t WHERE id IN (' + list + ')', ids);
  res.json(result.rows);
});
