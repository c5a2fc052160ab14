import express, { Request, Response } from 'express';
import { createPool } from 'mysql2';

const pool = createPool({ uri: process.env.DB_URI });
const app = express();

app.get('/stock', (req: Request, res: Response) => {
  const shelf = String(req.query.shelf);
  const threshold = 12;
  let where: string;
  if (threshold * 3 > 40) {
    where = "shelf = '" + shelf + "'";
  } else {
    where = 'amount > 0';
  }
  pool.query(`SELECT sku FROM stock WHERE ${where}`, (err, rows) => {
    res.json(err ? [] : rows);
  });
});
