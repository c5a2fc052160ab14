const express = require('express');
const { Pool } = require('pg');
const pool = new Pool();
const app = express();
const TENANTS = Object.freeze({ red: 'red_events', blue: 'blue_events' });

app.get('/stats', async (req, res) => {
  const table = Object.hasOwn(TENANTS, req.headers['x-tenant']) ? TENANTS[req.headers['x-tenant']] : 'red_events';
  const { rows } = await pool.query(`SELECT count(*) FROM ${table}`);
  res.json(rows[0]);
});
