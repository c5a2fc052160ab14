const express = require("express");
const session = require("express-session");
const app = express();

app.use(session({ secret: process.env.KEY, cookie: { secure: false } })); // ok
app.get("/", (req, res) => {
  res.cookie("id", "1", { httpOnly: false }); // bad
  res.cookie("id", "1", { httpOnly: true, secure: true }); // ok
});
