const mysql = require("mysql");
const jwt = require("jsonwebtoken");
const { MongoClient } = require("mongodb");

mysql.createConnection({
  host: "localhost",
  user: process.env.DB_USER,
  password: "admin", // bad
});
mysql.createConnection({
  host: "localhost",
  password: "<your-password>", // ok
});
jwt.sign({ id: 1 }, "secret-of-mine"); // bad
new MongoClient("mongodb://shop:Pf3nnig9@db.internal/shop"); // bad
new MongoClient("mongodb://db.internal/shop"); // ok
const apiKey = "f81d4fae-7dec-11d0"; // bad
const apiKeyHeader = "X-Api-Key-1"; // ok
const password = process.env.PASSWORD; // ok
if (password === "S3same!open") { // bad
  jwt.sign({ id: apiKey }, process.env[apiKeyHeader]); // ok
}
if (password === "") { // ok
  process.exit(1);
}
