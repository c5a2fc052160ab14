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
  const text = `SELECT name FROM files WHERE tenant = $1 LIMIT ${res.locals.limit}`;
  const { rows } = await pool.query(text, [res.locals.tenant]);
  res.json(rows);
});
