// Gift vouchers of a bookshop.
const express = require("express");
const helmet = require("helmet");
const { rateLimit } = require("express-rate-limit");
const { MongoClient } = require("mongodb");

const app = express();
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));
app.use(express.json());

const client = new MongoClient(process.env.MONGO_URL);
const vouchers = client.db("bookshop").collection("vouchers");

// How many vouchers are still unused.
app.get("/vouchers/open", async (req, res) => {
  res.json({ count: await vouchers.countDocuments({ used: false }) });
});

/**
 * Uses up the voucher whose code is in the JSON field `code`.
 * The documents of the collection have the fields code, value and used. Marks
 * the unused voucher with that code as used and answers {"value": ...}; 404
 * where there is none, 400 where the code is missing.
 */
async function redeemVoucher(req, res) {
  // <hole>
}

app.post("/vouchers/redeem", redeemVoucher);

app.use((err, req, res, next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);
