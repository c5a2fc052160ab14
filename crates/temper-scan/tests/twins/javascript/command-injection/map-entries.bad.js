const express = require('express');
const { exec } = require('child_process');
const app = express();

app.get('/thumb', (req, res) => {
  const settings = new Map();
  settings.set('keyA', 'a-value');
  settings.set('keyB', req.query.size);
  settings.set('keyC', 'another-value');
  let size = settings.get('keyA');
  size = settings.get('keyB');
  exec('thumbnail --size ' + size, () => res.send('ok'));
});
