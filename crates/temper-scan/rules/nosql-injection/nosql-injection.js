const express = require("express");
const { MongoClient } = require("mongodb");

const app = express();
app.use(express.json());
const client = new MongoClient("mongodb://localhost");
const users = client.db("app").collection("users");

app.post("/login", async (req, res) => {
  await users.findOne({ name: req.body.name }); // bad
  await users.findOne({ name: String(req.body.name) }); // ok
  await users.findOne({ name: req.body.name.toString() }); // ok
  if (typeof req.body.other === "string") {
    await users.findOne({ name: req.body.other }); // ok
  }
});

app.post("/sessions/revoke", async (req, res) => {
  const { Session } = require("./models");
  await Session.deleteMany({ owner: req.body.owner }); // bad
  await Session.deleteMany({ owner: { $eq: req.body.owner } }); // ok
  await Session.aggregate([{ $match: { owner: String(req.body.owner) } }]); // ok
  res.end();
});
