const express = require("express");
const mysql = require("mysql2/promise");

const app = express();
const pool = mysql.createPool(process.env.DATABASE_URL);

app.get("/cars", async (req, res) => {
  const { brand, fuel } = req.query;
  const where = ["sold = 0"];
  const params = [];
  if (brand) {
    where.push(`brand = '${brand}'`);
  }
  if (fuel) {
    where.push(`fuel = '${fuel}'`);
  }
  const [rows] = await pool.query(`SELECT * FROM cars WHERE ${where.join(" AND ")}`, params);
  res.json(rows);
});

app.listen(3000);
