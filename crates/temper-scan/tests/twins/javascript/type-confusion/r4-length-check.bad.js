const express = require('express');

const app = express();

app.get('/name', (req, res) => {
  const name = req.query.name;
  if (name.indexOf('<') !== -1 || name.length > 20) {
    return res.status(400).json({ error: 'bad name' });
  }
  return res.json({ name });
});
