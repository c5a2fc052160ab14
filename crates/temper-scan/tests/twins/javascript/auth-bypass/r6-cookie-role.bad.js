const express = require('express');
const cookieParser = require('cookie-parser');

const app = express();
app.use(cookieParser(process.env.COOKIE_SECRET));

app.delete('/users/:id', async (req, res) => {
  if (req.cookies.role !== 'admin') {
    return res.status(403).json({ error: 'admins only' });
  }
  await removeUser(Number(req.params.id));
  res.status(204).end();
});
