const express = require('express');
const axios = require('axios');
const app = express();
const HOSTS = new Set(['api.example.com', 'img.example.com']);

app.get('/fetch', async (req, res) => {
  const target = new URL(req.query.url);
  if (target.protocol !== 'https:' || !HOSTS.has(target.hostname)) {
    return res.status(400).end();
  }
  const { data } = await axios.get(target.href);
  res.json({ size: data.length });
});
