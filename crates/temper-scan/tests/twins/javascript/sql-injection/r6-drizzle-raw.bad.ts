import { drizzle } from 'drizzle-orm/node-postgres';
import { sql } from 'drizzle-orm';
import { Hono } from 'hono';

const db = drizzle(process.env.DATABASE_URL!);
const app = new Hono();

app.get('/customers', async (c) => {
  const city = c.req.query('city') ?? '';
  const rows = await db.execute(sql.raw(`SELECT name FROM customers WHERE city = '${city}'`));
  return c.json(rows);
});

export default app;
