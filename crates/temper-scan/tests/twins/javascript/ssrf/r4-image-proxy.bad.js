const express = require('express');
const fetch = require('node-fetch');

const app = express();
const HOSTS = ['img.example.org', 'static.example.org'];

app.get('/image', async (req, res) => {
  const target = new URL(req.query.url);
  if (!target.hostname.endsWith('example.org')) {
    return res.status(400).end();
  }
  const remote = await fetch(target);
  res.type('image/png');
  return remote.body.pipe(res);
});
