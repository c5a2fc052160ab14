import { Pool } from "pg";
import Router from "@koa/router";

const pool = new Pool();
const router = new Router();

router.get("/products", async (ctx) => {
  const ids = String(ctx.query.ids || "").split(",").map((id) => Number(id.trim()));
  const list = ids.filter((id) => Number.isInteger(id)).join(",");
  if (list === "") {
    ctx.body = [];
    return;
  }
  const result = await pool.query(`SELECT id, name FROM products WHERE id IN (${list})`);
  ctx.body = result.rows;
});

export default router;
