const express = require('express');
const work = require('./work');
const app = express();

app.get('/run', async (req, res) => {
  try {
    res.json(await work());
  } catch (err) {
    res.status(500).send(err.stack);
  }
});
