const express = require("express");
const session = require("express-session");

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));
const members = [{ id: 1, name: "Ada" }];

function isAdmin(req) {
  return req.query.role === "admin";
}

app.get("/members/export", (req, res) => {
  if (!isAdmin(req)) {
    return res.status(403).json({ error: "administrators only" });
  }
  res.json(members);
});

app.listen(3000);
