const express = require("express");
const { Client } = require("pg");

const app = express();
const client = new Client();
client.connect();

app.get("/users/:name/posts", async (req, res) => {
  const { name } = req.params;
  const limit = Math.min(Number(req.query.limit) || 10, 100);
  const query = `SELECT id, title FROM posts WHERE author = '${name}' LIMIT ${limit}`;
  const { rows } = await client.query(query);
  res.send(rows);
});
