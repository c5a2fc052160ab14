const express = require("express");
const rateLimit = require("express-rate-limit");
const fs = require("fs");

const app = express();
const limiter = rateLimit({ windowMs: 60000, max: 30 });

function load() {
  return fs.readFileSync("data.txt");
}

app.get("/a", (req, res) => { // bad
  fs.readFile("data.txt", (error, data) => res.end(data));
});
app.get("/b", (req, res) => { // bad
  res.end(load());
});
app.get("/c", limiter, (req, res) => { // ok
  fs.readFile("data.txt", (error, data) => res.end(data));
});
app.get("/d", (req, res) => { // ok
  res.end("done");
});
app.use(limiter);
app.get("/e", (req, res) => { // ok
  res.end(load());
});
