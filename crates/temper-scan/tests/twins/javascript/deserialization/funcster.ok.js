const funcster = require('funcster');
const express = require('express');
const fs = require('fs');
const app = express();
app.use(express.json());

app.post('/run', (req, res) => {
  const obj = funcster.deepDeserialize({ name: 'fixed' });
  res.json({ name: obj.name, asked: req.body.name });
});
