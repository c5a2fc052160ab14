const funcster = require('funcster');
const express = require('express');
const app = express();
app.use(express.json());

app.post('/run', (req, res) => {
  const obj = funcster.deepDeserialize(req.body);
  res.json({ name: obj.name });
});
