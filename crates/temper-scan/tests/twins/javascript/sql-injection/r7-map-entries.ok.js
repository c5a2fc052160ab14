const express = require("express");
const { Pool } = require("pg");

const pool = new Pool();
const app = express();
app.use(express.json());

app.patch("/members/:id", async (req, res) => {
  const id = parseInt(req.params.id, 10);
  const changes = Object.entries(req.body);
  const allowed = changes.filter(([key]) => ["name", "city", "phone"].includes(key));
  const assignments = allowed.map(([key], index) => `${key} = $${index + 1}`);
  const values = allowed.map(([, value]) => value);
  await pool.query(`UPDATE members SET ${assignments.join(", ")} WHERE id = ${id}`, values);
  res.sendStatus(204);
});

app.listen(3000);
