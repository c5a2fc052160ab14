const express = require('express');
const { Pool } = require('pg');
const pool = new Pool();
const app = express();

app.use((req, res, next) => {
  req.tenant = req.headers['x-tenant'];
  next();
});
app.get('/stats', async (req, res) => {
  const { rows } = await pool.query(`SELECT count(*) FROM ${req.headers['x-tenant']}_events`);
  res.json(rows[0]);
});
