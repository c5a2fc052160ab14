const express = require('express');
const mysql = require('mysql2/promise');

class QueryBuilder {
  constructor(table) { this.table = table; this.parts = []; }
  where(column, value) { this.parts.push(`${column} = '${value}'`); return this; }
  toString() { return `SELECT * FROM ${this.table} WHERE ` + this.parts.join(' AND '); }
}

const app = express();
app.get('/cars', async (req, res) => {
  const pool = mysql.createPool(process.env.DB);
  const q = new QueryBuilder('cars').where('brand', req.query.brand);
  const [rows] = await pool.query(q.toString());
  res.json(rows);
});
