const path = require('path');
const express = require('express');
const app = express();

const PLUGINS = ['csv', 'xlsx', 'pdf'];

app.get('/render/:plugin', (req, res) => {
  const name = req.params.plugin;
  const template = 'return plugin.' + name + '(data)';
  const run = new Function('plugin', 'data', template);
  res.json(run(require('./plugins'), req.query));
});
