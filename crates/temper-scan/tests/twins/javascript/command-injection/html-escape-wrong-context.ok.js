const express = require('express');
const shellQuote = require('shell-quote');
const { exec } = require('child_process');
const app = express();

app.get('/whois', (req, res) => {
  const domain = shellQuote.quote([req.query.domain]);
  exec('whois ' + domain, (e, out) => res.type('text/plain').send(out));
});
