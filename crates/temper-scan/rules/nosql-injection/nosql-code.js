const express = require("express");
const { MongoClient } = require("mongodb");

const app = express();
const users = new MongoClient(process.env.MONGO).db("shop").collection("users");

app.get("/users", async (req, res) => {
  const { name, age } = req.query;
  users.find({ $where: `this.name == '${name}'` }); // bad
  users.find({ $where: "this.age == " + Number(age) }); // ok
  users.find({ name: String(name) }); // ok
  res.end();
});
