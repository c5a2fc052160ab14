const express = require("express");
const path = require("path");

const app = express();
const MANUALS = { basic: "basic.pdf", expert: "expert.pdf" };

app.use("/manual", (req, res, next) => {
  res.locals.file = req.query.name;
  next();
});

app.get("/manual", (req, res) => {
  res.sendFile(path.join(__dirname, "manuals", res.locals.file));
});

app.listen(3000);
