const express = require('express');
const axios = require('axios');
const app = express();
const BACKENDS = { eu: 'https://eu.example.com', us: 'https://us.example.com' };

app.get('/proxy/:region', async (req, res) => {
  let base = BACKENDS[req.params.region];
  if (!base) base = 'https://' + req.params.region;
  const r = await axios({ method: 'get', url: base + '/v1/ping' });
  res.json(r.data);
});
