const path = require('path');
const fs = require('fs/promises');
const express = require('express');
const app = express();

function inside(root, name) {
  const full = path.resolve(root, name);
  if (!full.startsWith(root + path.sep)) {
    console.warn('outside');
  }
  return full;
}

app.get('/f/:name', async (req, res) => {
  res.json(await fs.readFile(inside('/srv/data', req.params.name), 'utf8'));
});
