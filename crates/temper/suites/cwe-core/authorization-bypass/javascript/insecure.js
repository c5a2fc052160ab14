// Customer area of an electricity supplier.
const Database = require("better-sqlite3");
const express = require("express");
const helmet = require("helmet");
const { rateLimit } = require("express-rate-limit");
const jwt = require("jsonwebtoken");

const app = express();
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));

const db = new Database(process.env.BILLING_DB);
const { TOKEN_KEY } = process.env;

// Puts the customer's number (claim `sub` of the token) into req.customer.
function signedIn(req, res, next) {
  const token = (req.get("authorization") || "").replace(/^Bearer /, "");
  try {
    req.customer = jwt.verify(token, TOKEN_KEY, { algorithms: ["HS256"] }).sub;
  } catch (err) {
    return res.status(401).json({ error: "Please sign in" });
  }
  next();
}

// The number of the customer who is signed in.
app.get("/me", signedIn, (req, res) => {
  res.json({ customer: req.customer });
});

/**
 * One invoice as {"id": ..., "total": ..., "due": ...}, or 404 where there is none.
 * The number of the invoice is req.params.id.
 * The table is invoices(id, customer, total, due).
 */
function showInvoice(req, res) {
  const invoice = db
    .prepare("SELECT id, total, due FROM invoices WHERE id = ?")
    .get(Number(req.params.id));
  if (!invoice) {
    return res.status(404).json({ error: "There is no such invoice" });
  }
  res.json(invoice);
}

app.get("/invoices/:id", signedIn, showInvoice);

app.use((err, req, res, next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);
