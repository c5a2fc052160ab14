const { EventEmitter } = require('events');
const { exec } = require('child_process');
const express = require('express');

const jobs = new EventEmitter();
const SIZES = { small: '320x240', large: '1280x960' };

jobs.on('thumbnail', (size) => {
  exec('convert /srv/in.png -resize ' + size + ' /srv/out.png', (err) => {
    if (err) console.error('conversion failed');
  });
});

const app = express();
app.post('/thumbnail', (req, res) => {
  jobs.emit('thumbnail', SIZES[req.query.size] ?? SIZES.small);
  res.sendStatus(202);
});
