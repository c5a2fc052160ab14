const express = require("express");
const session = require("express-session");
const app = express();

app.use(session({ secret: process.env.KEY, cookie: { secure: false } })); // bad
app.use(session({ secret: process.env.KEY })); // bad
app.use(session({ secret: process.env.KEY, cookie: { secure: true } })); // ok
app.use(session({ secret: process.env.KEY, cookie: { secure: process.env.NODE_ENV === "production" } })); // ok
app.get("/", (req, res) => {
  res.cookie("id", "1", { httpOnly: false }); // bad
  res.cookie("session", "1", { maxAge: 1000 }); // bad
  res.cookie("id", "1", { httpOnly: true, secure: true }); // ok
  res.cookie("theme", "dark", { httpOnly: false }); // ok
  res.setHeader("Set-Cookie", `sid=${req.query.x}; HttpOnly`); // bad
  res.setHeader("Set-Cookie", `sid=${req.query.x}; HttpOnly; Secure`); // ok
});
