const express = require('express');
const fs = require('fs');

const app = express();
app.use(express.json());

function saved(name, text) {
  return { name, bytes: text.length };
}

app.post('/save', (req, res) => {
  const { name, text } = req.body;
  fs.writeFileSync('/tmp/temper-saves-' + name, text);
  const summary = saved(name, text);
  res.status(201);
  res.json(summary);
});

module.exports = app;
