// Allotment club: the accounts of its members.
const crypto = require("crypto");
const Database = require("better-sqlite3");
const express = require("express");
const helmet = require("helmet");
const { rateLimit } = require("express-rate-limit");

const app = express();
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));
app.use(express.json());

const db = new Database(process.env.CLUB_DB);

// How many members have an account.
app.get("/accounts/count", (req, res) => {
  res.json(db.prepare("SELECT COUNT(*) AS count FROM accounts").get());
});

// A fresh id for each request, for the support.
app.use((req, res, next) => {
  res.set("X-Request-Id", crypto.randomUUID());
  next();
});

/**
 * Creates the account that a member signs in with later.
 * The JSON body has the fields `name` and `password`. Answers 201 with the
 * name, 400 where a field is missing, and 409 where the name is taken.
 * The table is accounts(name TEXT PRIMARY KEY, password TEXT).
 */
async function signUp(req, res) {
  // <hole>
}

app.post("/accounts", signUp);

app.use((err, req, res, next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);
