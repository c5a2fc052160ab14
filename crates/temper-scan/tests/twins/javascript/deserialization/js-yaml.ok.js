const yaml = require('js-yaml');
const { JSON_SCHEMA } = yaml;
const express = require('express');
const app = express();
app.use(express.text());

app.post('/config', (req, res) => {
  const config = yaml.load(req.body, { schema: JSON_SCHEMA });
  res.json({ keys: Object.keys(config) });
});
