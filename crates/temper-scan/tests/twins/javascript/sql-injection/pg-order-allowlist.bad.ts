import express from 'express';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
const COLUMNS = ['name', 'price', 'created_at'];

app.get('/products', async (req, res) => {
  const sort = String(req.query.sort);
  const direction = req.query.dir;
  if (!COLUMNS.includes(sort)) {
    res.status(400).json({ error: 'bad sort column' });
    return;
  }
  const { rows } = await pool.query(`SELECT * FROM products ORDER BY ${sort} ${direction}`);
  res.json(rows);
});
