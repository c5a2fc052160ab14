import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { Hono } from "hono";
import { Pool } from "pg";
import { Server } from "socket.io";
import { z } from "zod";

const pool = new Pool();
const db = drizzle(pool);
const app = new Hono();
const Query = z.object({ name: z.string().max(80), id: z.coerce.number().int(), kind: z.enum(["a", "b"]) });

app.get("/customers", async (c) => {
  const city = c.req.query("city");
  await db.execute(sql.raw(`SELECT name FROM customers WHERE city = '${city}'`)); // bad
  await db.execute(sql`SELECT name FROM customers WHERE city = ${city}`); // ok
  return c.json({});
});

app.get("/checked", async (c) => {
  const { name, id, kind } = Query.parse(await c.req.json());
  await pool.query(`SELECT * FROM items WHERE name = '${name}'`); // bad
  await pool.query(`SELECT * FROM items WHERE id = ${id} AND kind = '${kind}'`); // ok
  const checked = Query.safeParse(await c.req.json());
  await pool.query(`SELECT * FROM items WHERE name = '${checked.data.name}'`); // bad
  await pool.query(`SELECT * FROM items WHERE id = ${checked.data.id}`); // ok
  return c.json({});
});

new Server(3000).on("connection", (socket) => {
  socket.on("history", async (room) => {
    await pool.query(`SELECT * FROM messages WHERE room = '${room}'`); // bad
    await pool.query("SELECT * FROM messages WHERE room = $1", [room]); // ok
  });
});
