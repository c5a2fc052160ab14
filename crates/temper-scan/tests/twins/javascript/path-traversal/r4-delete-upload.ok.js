const express = require('express');
const fs = require('fs/promises');

const app = express();
const sequelize = require('./db');

app.delete('/files/:name', async (req, res) => {
  const row = await sequelize.models.File.findOne({ where: { name: req.params.name } });
  if (!row) return res.sendStatus(404);
  await fs.unlink(`./uploads/${Number(row.id)}.bin`);
  return res.sendStatus(204);
});
