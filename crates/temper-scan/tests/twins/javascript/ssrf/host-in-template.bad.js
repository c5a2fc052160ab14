const fetch = require('node-fetch');
const express = require('express');
const app = express();

app.get('/weather', async (req, res) => {
  const response = await fetch(`https://${req.query.region}.weather.example.com/now`);
  res.json(await response.json());
});
