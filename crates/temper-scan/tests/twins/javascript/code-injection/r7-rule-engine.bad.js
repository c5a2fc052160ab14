const express = require("express");
const app = express();
app.use(express.json());

const OPERATORS = {
  eq: (a, b) => a === b,
  gt: (a, b) => a > b,
  lt: (a, b) => a < b,
};

app.post("/rules/test", (req, res) => {
  const { field, operator, value, record } = req.body;
  const check = new Function("record", `return record.${field} ${operator} ${value};`);
  res.json({ matches: Boolean(check(record)) });
});

app.listen(3000);
