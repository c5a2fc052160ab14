const express = require("express");
const app = express();

app.post("/login", (req, res) => {
  const { name, password } = req.body;
  console.log("login", password); // bad
  console.log("login", password.length); // ok
  console.log("done"); // ok
  res.end();
});
