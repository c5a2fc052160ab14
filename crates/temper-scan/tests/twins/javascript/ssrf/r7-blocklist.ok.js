const express = require("express");
const fetch = require("node-fetch");

const app = express();
const BLOCKED = ["localhost", "127.0.0.1", "0.0.0.0"];
const PARTNERS = ["feeds.example.com", "data.example.org"];

app.get("/rss", async (req, res) => {
  const url = new URL(req.query.url);
  if (BLOCKED.includes(url.hostname) || !PARTNERS.includes(url.hostname)) {
    return res.status(403).json({ error: "host is not allowed" });
  }
  const reply = await fetch(url.href);
  res.json({ text: await reply.text() });
});
