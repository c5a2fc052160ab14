const express = require("express");
const escapeHtml = require("escape-html");
const validator = require("validator");

const app = express();

app.get("/hello/:name", (req, res) => {
  const name = req.params.name;
  res.send("<p>Hello " + name + "</p>"); // bad
  res.send(`<p>Hello ${name}</p>`); // bad
  res.status(200).send(name); // bad
  res.json({ name }); // ok
  res.send(`<p>Hello ${escapeHtml(name)}</p>`); // ok
  res.send(`<p>Hello ${validator.escape(name)}</p>`); // ok
  res.send(`<p>Hello ${encodeURIComponent(name)}</p>`); // ok
  res.send("<p>Hello " + parseInt(name, 10) + "</p>"); // ok
  const escaped = name.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  res.send(`<p>Hello ${escaped}</p>`); // ok
});

app.get("/plain", (req, res) => {
  res.type("text/plain");
  res.send("Hello " + req.query.name); // ok
});

app.get("/typed", (req, res) => {
  res.type("html");
  res.send("Hello " + req.query.name); // bad
});

function greet(name) {
  return "<p>Hello " + name + "</p>";
}

app.get("/greet", (req, res) => {
  res.send(greet(req.query.name)); // bad
  res.send(greet("you")); // ok
});

app.get("/pdf", (req, res) => {
  res.type("pdf").send("Hello " + req.query.name); // ok
  res.set({ "Content-Type": "application/pdf" }).send("Hello " + req.query.name); // ok
});
