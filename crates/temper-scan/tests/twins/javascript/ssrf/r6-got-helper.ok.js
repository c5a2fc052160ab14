const got = require('got');
const express = require('express');

const app = express();
const BASE = 'https://api.weather.example.org/v1/';

async function call(path, options = {}) {
  const reply = await got(path, { responseType: 'json', timeout: { request: 3000 }, ...options });
  return reply.body;
}

app.get('/weather', async (req, res) => {
  res.json(await call(BASE + 'forecast', { searchParams: { city: req.query.source } }));
});
