const express = require("express");
const superagent = require("superagent");

const app = express();

app.get("/weather", async (req, res) => {
  const server = req.query.server || "api";
  const base = `https://${server}.weather.example.com`;
  const reply = await superagent.get(base + "/v1/today").query({ city: req.query.city });
  res.json({ temperature: reply.body.temperature });
});

app.listen(3000);
