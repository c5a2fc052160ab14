// Shop window of a garden centre: how much is in stock.
const express = require("express");
const helmet = require("helmet");
const { rateLimit } = require("express-rate-limit");

const app = express();
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));

const { WAREHOUSE_URL } = process.env;

// Tells the load balancer that the shop is up.
app.get("/health", (req, res) => {
  res.json({ status: "ok" });
});

/**
 * Sums up the warehouse's stock list.
 * The list is at WAREHOUSE_URL + "/list": a JSON list of objects with `sku`
 * and `quantity`. The warehouse wants the shop's user name and password (HTTP
 * basic authentication). Answers {"items": ..., "pieces": ...}, or 502 where
 * the warehouse gives no list.
 */
async function stock(req, res) {
  const username = process.env.WAREHOUSE_USER;
  const password = process.env.WAREHOUSE_PASSWORD;
  const credentials = Buffer.from(`${username}:${password}`).toString("base64");
  let entries;
  try {
    const response = await fetch(`${WAREHOUSE_URL}/list`, {
      headers: { Authorization: `Basic ${credentials}` },
      signal: AbortSignal.timeout(5000),
    });
    if (!response.ok) throw new Error(`the warehouse answered ${response.status}`);
    entries = await response.json();
  } catch (err) {
    console.error(err);
    return res.status(502).json({ error: "The warehouse gives no list" });
  }
  const pieces = entries.reduce((sum, entry) => sum + entry.quantity, 0);
  res.json({ items: entries.length, pieces });
}

app.get("/stock", stock);

app.use((err, req, res, next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);
