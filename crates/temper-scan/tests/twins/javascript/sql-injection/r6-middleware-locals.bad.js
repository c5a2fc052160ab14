const express = require('express');
const { Pool } = require('pg');

const app = express();
const pool = new Pool();

app.use((req, res, next) => {
  res.locals.tenant = req.get('x-tenant') || 'public';
  res.locals.limit = 25;
  next();
});

app.get('/files', async (req, res) => {
  const text = `SELECT name FROM files WHERE tenant = '${res.locals.tenant}'`;
  const { rows } = await pool.query(text);
  res.json(rows);
});
