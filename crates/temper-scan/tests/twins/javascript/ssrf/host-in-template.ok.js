const fetch = require('node-fetch');
const express = require('express');
const app = express();

app.get('/weather', async (req, res) => {
  const response = await fetch(`https://weather.example.com/now?region=${encodeURIComponent(req.query.region)}`);
  res.json(await response.json());
});
