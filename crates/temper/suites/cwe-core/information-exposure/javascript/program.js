// Book exchange of a neighbourhood: the pages about its members.
const Database = require("better-sqlite3");
const express = require("express");
const helmet = require("helmet");
const { rateLimit } = require("express-rate-limit");

const app = express();
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));

const db = new Database(process.env.EXCHANGE_DB);

/**
 * Profile of one member as JSON, for the page that the other members see.
 * Answers 404 for an unknown member, and 500 with an `error` text where the
 * database can't be read. The table is members(id, name, town, joined, email,
 * phone, birthday, password_hash).
 */
function memberProfile(req, res) {
  // <hole>
}

app.get("/members/:id", memberProfile);

app.use((err, req, res, next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);
