const express = require("express");
const Database = require("better-sqlite3");

const db = new Database("events.db");
const app = express();

app.get("/events", (req, res) => {
  const options = { table: "events", kind: req.query.kind, limit: 20 };
  const sql = `SELECT * FROM ${options.table} WHERE kind = ? LIMIT ${options.limit}`;
  res.json(db.prepare(sql).all(options.kind));
});
