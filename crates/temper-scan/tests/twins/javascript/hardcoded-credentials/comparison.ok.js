const express = require('express');
const app = express();
app.use(express.json());

app.post('/admin', (req, res) => {
  const { username, password } = req.body;
  if (username === '' || password === '') {
    return res.status(400).json({ error: 'missing' });
  }
  if (typeof password === 'string' && password.length > 100) {
    return res.status(400).json({ error: 'too long' });
  }
  res.status(401).end();
});
