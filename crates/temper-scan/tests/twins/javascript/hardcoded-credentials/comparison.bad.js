const express = require('express');
const app = express();
app.use(express.json());

app.post('/admin', (req, res) => {
  const { username, password } = req.body;
  if (username === 'admin' && password === 'S3cr3t#2024') {
    return res.json({ admin: true });
  }
  res.status(401).end();
});
