const express = require('express');
const crypto = require('crypto');

const app = express();
app.use(express.json());

app.post('/admin/unlock', (req, res) => {
  const { password } = req.body;
  const given = crypto.scryptSync(String(password), process.env.SALT, 32);
  if (crypto.timingSafeEqual(given, Buffer.from(process.env.ADMIN_HASH, 'hex'))) {
    return res.json({ unlocked: true });
  }
  return res.sendStatus(403);
});
