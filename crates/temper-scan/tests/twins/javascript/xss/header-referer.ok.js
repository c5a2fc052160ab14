const express = require('express');
const he = require('he');
const app = express();

app.use((req, res) => {
  const from = req.get('Referer') || '/';
  const known = from.startsWith('https://example.com/');
  res.status(404).send(`<p>Nothing here. <a href="${known ? 'https://example.com/' : '/'}">Back</a> ${he.encode(from)}</p>`);
});
