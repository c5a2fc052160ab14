const mysql = require("mysql");
const { Pool } = require("pg");

mysql.createConnection({
  user: "root", // bad
});
new Pool({
  user: process.env.DB_USER || "app", // bad
});
mysql.createConnection({
  user: process.env.DB_USER, // ok
});
