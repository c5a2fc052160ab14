const express = require('express');
const axios = require('axios');
const app = express();

app.get('/fetch', async (req, res) => {
  const { data } = await axios.get(req.query.url);
  res.json({ size: data.length });
});
