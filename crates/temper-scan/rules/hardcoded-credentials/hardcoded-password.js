const mysql = require("mysql");
const jwt = require("jsonwebtoken");
const session = require("express-session");

mysql.createConnection({
  host: "localhost",
  user: process.env.DB_USER,
  password: "Zq8!mT2pLx", // bad
});
mysql.createConnection({
  host: "localhost",
  password: process.env.DB_PASSWORD, // ok
});
mysql.createConnection({
  password: "", // ok
});
jwt.sign({ id: 1 }, "k3yF0rTokens!x"); // bad
jwt.sign({ id: 1 }, process.env.JWT_KEY); // ok
