const express = require('express');
const cookieParser = require('cookie-parser');
const db = require('./db');
const app = express();
app.use(cookieParser());

app.delete('/users/:id', async (req, res) => {
  if (req.cookies.isAdmin !== 'true') {
    return res.sendStatus(403);
  }
  await db.deleteUser(Number(req.params.id));
  res.sendStatus(204);
});
