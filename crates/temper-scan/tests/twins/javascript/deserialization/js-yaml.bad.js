const yaml = require('js-yaml');
const { DEFAULT_SCHEMA } = yaml;
const unsafe = require('js-yaml-js-types').all;
const express = require('express');
const app = express();
app.use(express.text());

const schema = DEFAULT_SCHEMA.extend(unsafe);

app.post('/config', (req, res) => {
  const config = yaml.load(req.body, { schema });
  res.json({ keys: Object.keys(config) });
});
