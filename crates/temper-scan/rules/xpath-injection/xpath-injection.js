const express = require("express");
const xpath = require("xpath");
const app = express();

app.get("/user", (req, res) => {
  const found = xpath.select(`//user[name='${req.query.name}']`, document); // bad
  const find = xpath.parse("//user[name=$name]"); // ok
  res.json([found, find.select({ node: document, variables: { name: req.query.name } })]); // ok
});
