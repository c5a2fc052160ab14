const express = require('express');
const app = express();
app.use(express.json());

const ADMIN_PASSWORD = 'Br1ght-Maple-77';

app.post('/admin', (req, res) => {
  const { username, password } = req.body;
  if (username === 'admin' && password === ADMIN_PASSWORD) {
    return res.json({ admin: true });
  }
  res.status(401).json({ admin: false });
});
