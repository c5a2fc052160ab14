const express = require('express');
const mysql = require('mysql2/promise');

const app = express();
const pool = mysql.createPool({
  host: process.env.DB_HOST,
  user: process.env.DB_USER,
  password: process.env.DB_PASSWORD,
  database: 'shop',
});

const SORT_FIELDS = ['name', 'price', 'rating'];

app.get('/api/products', async (req, res) => {
  try {
    const { category, sort = 'name', page = 1 } = req.query;
    const limit = 20;
    const offset = (Number(page) - 1) * limit;
    const [rows] = await pool.execute(
      `SELECT id, name, price FROM products WHERE category = ? ORDER BY ${sort} LIMIT ? OFFSET ?`,
      [category, limit, offset],
    );
    res.json(rows);
  } catch (err) {
    console.error(err);
    res.status(500).json({ error: 'Internal server error' });
  }
});

app.listen(3000);
