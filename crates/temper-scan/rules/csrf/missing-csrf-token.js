const express = require("express");
const session = require("express-session");
const app = express();

app.use(session({ secret: process.env.KEY, cookie: { secure: true } }));
app.get("/mail", (req, res) => res.json(req.session.mail)); // ok
app.post("/mail", (req, res) => { // bad
  req.session.mail = String(req.body.mail);
  res.end();
});
app.post("/search", (req, res) => res.json([])); // ok
