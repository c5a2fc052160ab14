const express = require("express");
const { Pool } = require("pg");

const pool = new Pool();
const app = express();
app.use(express.json());

app.patch("/members/:id", async (req, res) => {
  const id = parseInt(req.params.id, 10);
  const changes = Object.entries(req.body);
  const assignments = changes.map(([key, value]) => `${key} = '${value}'`);
  await pool.query(`UPDATE members SET ${assignments.join(", ")} WHERE id = ${id}`);
  res.sendStatus(204);
});

app.listen(3000);
