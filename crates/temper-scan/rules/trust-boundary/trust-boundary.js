const express = require("express");
const app = express();

app.post("/role", (req, res) => {
  req.session.role = req.body.role; // bad
  req.session.theme = "dark"; // ok
  res.end();
});

app.post("/saved", (req, res) => {
  req.session.save(() => res.end(req.body.name)); // ok
});
