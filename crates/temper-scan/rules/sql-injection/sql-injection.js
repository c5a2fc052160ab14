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
