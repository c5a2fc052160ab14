const express = require('express');
const axios = require('axios');

const app = express();
const ALLOWED_HOSTS = ['api.github.com', 'api.example.org'];

app.get('/proxy', async (req, res) => {
  const target = req.query.url;
  let parsed;
  try {
    parsed = new URL(target);
  } catch (e) {
    return res.status(400).json({ error: 'Invalid URL' });
  }
  if (!ALLOWED_HOSTS.includes(parsed.hostname)) {
    return res.status(403).json({ error: 'Not allowed' });
  }
  const response = await axios.get(parsed.toString(), { timeout: 5000 });
  res.json({ status: response.status, length: response.data.length });
});
