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

const HOSTS = ["a.example.org", "b.example.org"];

function checkHost(text) {
  const { hostname } = new URL(text);
  if (!HOSTS.includes(hostname)) throw new Error("host");
}

app.get("/checked", async (req, res) => {
  const target = req.query.url;
  await axios.get(target); // bad
  checkHost(target);
  await axios.get(target); // ok
});

app.get("/search", async (req, res) => {
  const url = new URL("/search", "https://api.example.org");
  url.searchParams.set("q", req.query.q);
  await axios.get(url.toString()); // ok
});
