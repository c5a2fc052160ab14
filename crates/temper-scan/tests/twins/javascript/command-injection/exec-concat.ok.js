const express = require('express');
const { execFile } = require('child_process');
const net = require('net');
const app = express();

app.get('/ping', (req, res) => {
  const host = req.query.host;
  if (net.isIP(host) === 0) {
    return res.status(400).send('not an address');
  }
  execFile('/bin/ping', ['-c', '4', host], (err, stdout) => {
    res.type('text').send(err ? 'failed' : stdout);
  });
});
