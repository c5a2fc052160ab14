const express = require("express");
const axios = require("axios");
const http = require("http");
const app = express();

app.get("/fetch", async (req, res) => {
  await axios.get(req.query.url); // bad
  await fetch(req.query.url); // bad
  http.get(`http://${req.query.host}/`); // bad
  await axios.get("https://api.example.com/users/" + encodeURIComponent(req.query.id)); // ok
  const hosts = { a: "https://a.example" };
  await axios.get("https://a.example"); // ok
});
