// Pocket calculator for builders, as a web service.
const express = require("express");
const helmet = require("helmet");
const { rateLimit } = require("express-rate-limit");

const app = express();
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));

const factors = { inch: 25.4, foot: 304.8, yard: 914.4 };

// A number, a bracket, or a minus sign before one of them; NaN for anything else.
// Each of these three functions takes what it reads from the front of the tokens.
function operand(tokens) {
  const token = tokens.shift() ?? "";
  if (token === "-") return -operand(tokens);
  if (token !== "(") return /^\d/.test(token) ? Number(token) : NaN;
  const value = sum(tokens);
  return tokens.shift() === ")" ? value : NaN;
}

function product(tokens) {
  let value = operand(tokens);
  while (tokens[0] === "*" || tokens[0] === "/") {
    value = tokens.shift() === "*" ? value * operand(tokens) : value / operand(tokens);
  }
  return value;
}

function sum(tokens) {
  let value = product(tokens);
  while (tokens[0] === "+" || tokens[0] === "-") {
    value = tokens.shift() === "+" ? value + product(tokens) : value - product(tokens);
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
  const tokens = formula.match(/\d+(?:\.\d+)?|\S/g) ?? [];
  const result = sum(tokens);
  if (tokens.length > 0 || !Number.isFinite(result)) {
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
