const express = require("express");
const mysql = require("mysql");
const { Pool } = require("pg");
const sqlite3 = require("sqlite3").verbose();

const app = express();
const connection = mysql.createConnection({ host: "localhost" });
const pool = new Pool();
const db = new sqlite3.Database("users.db");

app.get("/users", async (req, res) => {
  const name = req.query.name;
  connection.query("SELECT * FROM users WHERE name = '" + name + "'", (err, rows) => {}); // bad
  connection.query(`SELECT * FROM users WHERE name = '${name}'`, (err, rows) => {}); // bad
  connection.query("SELECT * FROM users WHERE name = ?", [name], (err, rows) => {}); // ok
  connection.query("SELECT * FROM users WHERE name = " + mysql.escape(name)); // ok
  await pool.query(`SELECT * FROM users WHERE name = '${name}'`); // bad
  await pool.query("SELECT * FROM users WHERE name = $1", [name]); // ok
  db.all("SELECT * FROM users WHERE name = '" + name + "'", () => {}); // bad
  db.all("SELECT * FROM users WHERE name = ?", [name], () => {}); // ok
  db.all("SELECT * FROM users WHERE id = " + parseInt(name, 10), () => {}); // ok
});

app.get("/sorted", (req, res) => {
  const columns = { name: "name", age: "age" };
  const { column } = req.query;
  if (column !== "name" && column !== "age") {
    return res.status(400).end();
  }
  connection.query("SELECT * FROM users ORDER BY " + column); // ok
});

app.get("/as-object", async (req, res) => {
  await pool.query({ text: "SELECT * FROM users WHERE name = $1", values: [req.query.name] }); // ok
  await pool.query({ text: "SELECT * FROM users WHERE name = '" + req.query.name + "'" }); // bad
});

app.get("/filtered", async (req, res) => {
  const values = [];
  const clauses = [];
  if (req.query.name) {
    values.push(req.query.name);
    clauses.push(`name = $${values.length}`);
  }
  if (req.query.city) {
    values.push(req.query.city);
    clauses.push(`city = $${values.length}`);
  }
  await pool.query("SELECT * FROM users WHERE " + clauses.join(" AND "), values); // ok
  await pool.query("SELECT * FROM users WHERE name = '" + values[0] + "'"); // bad
});

app.use((req, res, next) => {
  res.locals.tenant = req.query.tenant;
  req.limit = 20;
  next();
});

app.get("/of-tenant", async (req, res) => {
  await pool.query(`SELECT * FROM ${res.locals.tenant}`); // bad
  await pool.query(`SELECT * FROM users LIMIT ${req.limit}`); // ok
});
