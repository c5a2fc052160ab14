const express = require('express');
const app = express();
app.use(express.json());

const ADMIN_PASSWORD = process.env.ADMIN_PASSWORD;

app.post('/admin', (req, res) => {
  const { username, password } = req.body;
  if (username === 'admin' && password === ADMIN_PASSWORD) {
    return res.json({ admin: true });
  }
  res.status(401).json({ admin: false });
});
