const express = require('express');
const { readFile } = require('fs/promises');
const app = express();

const load = (name) => readFile(`./snippets/${name}.txt`, 'utf8');

app.post('/snippets', express.json(), async (req, res) => {
  const { names = [] } = req.body;
  const texts = await Promise.all(names.map((name) => load(Number(name))));
  res.json({ texts });
});
