const express = require("express");
const ejs = require("ejs");
const pug = require("pug");
const app = express();

app.get("/hello", (req, res) => {
  ejs.render("Hello " + req.query.name); // bad
  pug.compile("p Hello " + req.query.name); // bad
  ejs.render("Hello <%= name %>", { name: req.query.name }); // ok
});
