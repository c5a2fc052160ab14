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
