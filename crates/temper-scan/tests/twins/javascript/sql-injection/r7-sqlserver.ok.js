const sql = require("mssql");
const express = require("express");

const router = express.Router();
const ready = sql.connect(process.env.MSSQL_URL);

router.get("/employees", async (req, res) => {
  const pool = await ready;
  const request = pool.request();
  request.input("department", sql.NVarChar, req.query.department);
  const result = await request.query(
    "SELECT Name, Title FROM Employees WHERE Department = @department"
  );
  res.json(result.recordset);
});

module.exports = router;
