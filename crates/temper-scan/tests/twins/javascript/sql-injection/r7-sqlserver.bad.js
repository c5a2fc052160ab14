const sql = require("mssql");
const express = require("express");

const router = express.Router();
const ready = sql.connect(process.env.MSSQL_URL);

router.get("/employees", async (req, res) => {
  const pool = await ready;
  const request = pool.request();
  const result = await request.query(
    "SELECT Name, Title FROM Employees WHERE Department = '" + req.query.department + "'"
  );
  res.json(result.recordset);
});

module.exports = router;
