// Allotment club: the accounts of its members.
const crypto = require("crypto");
const { promisify } = require("util");
const Database = require("better-sqlite3");
const express = require("express");
const helmet = require("helmet");
const { rateLimit } = require("express-rate-limit");

const app = express();
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));
app.use(express.json());

const db = new Database(process.env.CLUB_DB);
const scrypt = promisify(crypto.scrypt);
const COST = { N: 32768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

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
  const { name, password } = req.body ?? {};
  if (typeof name !== "string" || typeof password !== "string" || !name || !password) {
    return res.status(400).json({ error: "Name and password are required" });
  }
  const salt = crypto.randomBytes(16);
  const key = await scrypt(password, salt, 64, COST);
  const cost = `${COST.N}:${COST.r}:${COST.p}`;
  const stored = `scrypt:${cost}$${salt.toString("base64")}$${key.toString("base64")}`;
  const added = db
    .prepare("INSERT INTO accounts (name, password) VALUES (?, ?) ON CONFLICT DO NOTHING")
    .run(name, stored);
  if (added.changes === 0) {
    return res.status(409).json({ error: "This name is taken" });
  }
  res.status(201).json({ name });
}

app.post("/accounts", signUp);

app.use((err, req, res, next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);
