const express = require("express");

const app = express();
const drivers = new Map([["disk", "./drivers/disk"]]);

app.get("/drivers/:driver", (req, res) => {
  const one = require(req.params.driver); // bad
  const two = require("./drivers/" + req.query.driver); // bad
  const three = require(drivers.get(req.params.driver)); // ok
  res.json({ one, two, three });
});

app.get("/plugins/:name", async (req, res) => {
  const one = await import(req.params.name); // bad
  const two = await import("./plugins/list.js"); // ok
  const three = await import(drivers.get(req.params.name)); // ok
  res.json({ one, two, three });
});
