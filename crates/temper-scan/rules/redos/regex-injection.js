const express = require("express");
const _ = require("lodash");
const app = express();

app.get("/find", (req, res) => {
  const wanted = new RegExp(req.query.q, "i"); // bad
  const plain = new RegExp(_.escapeRegExp(req.query.q), "i"); // ok
  res.json([wanted, plain]);
});
