const express = require('express');
const bcrypt = require('bcrypt');
const { Pool } = require('pg');
const rateLimit = require('express-rate-limit');

const pool = new Pool();
const app = express();
app.use(express.json());
const limiter = rateLimit({ windowMs: 15 * 60 * 1000, max: 10 });

app.post('/verify', limiter, async (req, res) => {
  const { rows } = await pool.query('SELECT hash FROM codes WHERE phone = $1', [req.body.phone]);
  const ok = rows.length > 0 && (await bcrypt.compare(req.body.code, rows[0].hash));
  res.json({ ok });
});

app.get('/health', limiter, (req, res) => res.json({ up: true }));
