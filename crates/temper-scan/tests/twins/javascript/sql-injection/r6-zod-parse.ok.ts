import express from 'express';
import mysql from 'mysql2/promise';
import { z } from 'zod';

const pool = mysql.createPool(process.env.MYSQL_URL!);
const Query = z.object({
  id: z.coerce.number().int(),
});

export const router = express.Router();

router.get('/items', async (req, res) => {
  const { id } = Query.parse(req.query);
  const [rows] = await pool.query(`SELECT label FROM items WHERE id = ${id}`);
  res.json(rows);
});
