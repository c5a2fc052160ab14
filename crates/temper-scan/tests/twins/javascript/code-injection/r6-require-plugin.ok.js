const path = require('path');
const express = require('express');
const app = express();

const PLUGINS = ['csv', 'xlsx', 'pdf'];

app.get('/render/:plugin', (req, res) => {
  const name = req.params.plugin;
  if (!PLUGINS.includes(name)) return res.sendStatus(404);
  res.json(require('./plugins')[name](req.query));
});
