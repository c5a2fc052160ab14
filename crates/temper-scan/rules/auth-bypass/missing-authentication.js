const express = require("express");
const app = express();

function operatorOnly(req, res, next) {
  if (req.get("authorization") !== process.env.TOKEN) return res.status(401).end();
  next();
}

app.put("/stations/:id", operatorOnly, (req, res) => res.end()); // ok
app.post("/stations/:id/reset", (req, res) => res.end()); // bad
app.get("/stations/:id", (req, res) => res.end()); // ok
app.get("/admin/log", (req, res) => res.end()); // bad
app.get("/admin/users", operatorOnly, (req, res) => res.end()); // ok
