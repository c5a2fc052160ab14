const express = require('express');
const fs = require('fs/promises');

const app = express();
const sequelize = require('./db');

app.delete('/files/:name', async (req, res) => {
  await fs.unlink(`./uploads/${req.params.name}`);
  return res.sendStatus(204);
});
