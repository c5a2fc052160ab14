import type { NextApiRequest, NextApiResponse } from 'next';
import { sql } from '@vercel/postgres';
import { db } from '../../lib/db';

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { slug } = req.query;
  const result = await sql`SELECT * FROM posts WHERE slug = ${String(slug)}`;
  res.status(200).json(result.rows);
}
