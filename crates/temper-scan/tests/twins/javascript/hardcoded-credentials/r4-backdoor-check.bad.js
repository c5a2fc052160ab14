const express = require('express');
const crypto = require('crypto');

const app = express();
app.use(express.json());

app.post('/admin/unlock', (req, res) => {
  const { password } = req.body;
  if (password === 'Op3nS3same!77') {
    return res.json({ unlocked: true });
  }
  return res.sendStatus(403);
});
