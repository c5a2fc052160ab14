const express = require('express');
const db = require('./db');
const { requireAdmin } = require('./auth');
const app = express();
app.use(express.json());

app.delete('/admin/users/:id', requireAdmin, async (req, res) => {
  await db.deleteUser(Number(req.params.id));
  res.sendStatus(204);
});
app.listen(3000);
