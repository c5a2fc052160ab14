// Greeting cards of a stationery shop.
const express = require("express");
const helmet = require("helmet");
const { rateLimit } = require("express-rate-limit");
const nunjucks = require("nunjucks");

const app = express();
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));
nunjucks.configure({ autoescape: true });

const SHOP = "The Paper Mill";
const occasions = ["Birthday", "Wedding", "New home"];

// Occasions that the shop has cards for.
app.get("/occasions", (req, res) => {
  res.json(occasions);
});

/**
 * Greeting card as an HTML page, rendered with nunjucks.
 * The heading says "Dear ..." with the query parameter `to` (or "friend"),
 * below is the query parameter `text`, and at the bottom the shop's name.
 */
function card(req, res) {
  // <hole>
}

app.get("/card", card);

app.use((err, req, res, next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);
