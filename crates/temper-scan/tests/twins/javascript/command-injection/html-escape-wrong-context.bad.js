const express = require('express');
const escapeHtml = require('escape-html');
const { exec } = require('child_process');
const app = express();

app.get('/whois', (req, res) => {
  const domain = escapeHtml(req.query.domain);
  exec('whois ' + domain, (e, out) => res.type('text/plain').send(out));
});
