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
  // <hole>
}

app.get("/stock", stock);

app.use((err, req, res, next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);
