// Pocket calculator for builders, as a web service.
const express = require("express");
const helmet = require("helmet");
const { rateLimit } = require("express-rate-limit");

const app = express();
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));

const factors = { inch: 25.4, foot: 304.8, yard: 914.4 };

// A number, a bracket, or a minus sign before one of them; NaN for anything else.
// Each of these three functions takes what it reads off the front of the list.
function operand(parts) {
  const part = parts.shift() ?? "";
  if (part === "-") return -operand(parts);
  if (part !== "(") return /^\d/.test(part) ? Number(part) : NaN;
  const value = sum(parts);
  return parts.shift() === ")" ? value : NaN;
}

function product(parts) {
  let value = operand(parts);
  while (parts[0] === "*" || parts[0] === "/") {
    value = parts.shift() === "*" ? value * operand(parts) : value / operand(parts);
  }
  return value;
}

function sum(parts) {
  let value = product(parts);
  while (parts[0] === "+" || parts[0] === "-") {
    value = parts.shift() === "+" ? value + product(parts) : value - product(parts);
  }
  return value;
}

// Millimetres of each unit.
app.get("/units", (req, res) => {
  res.json(factors);
});

/**
 * Result of the formula in the query parameter `formula`, such as 2.5*(3+4).
 * A formula has numbers, the four basic operations and brackets. Answers
 * {"result": number}, or 400 where the formula is missing or wrong.
 */
function calculate(req, res) {
  const formula = String(req.query.formula ?? "");
  if (formula === "" || formula.length > 100) {
    return res.status(400).json({ error: "The formula is missing or too long" });
  }
  const parts = formula.match(/\d+(?:\.\d+)?|\S/g) ?? [];
  const result = sum(parts);
  if (parts.length > 0 || !Number.isFinite(result)) {
    return res.status(400).json({ error: "The formula is wrong" });
  }
  res.json({ result });
}

app.get("/calculate", calculate);

app.use((err, req, res, next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);
