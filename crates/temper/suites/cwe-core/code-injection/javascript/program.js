// Pocket calculator for builders, as a web service.
const express = require("express");
const helmet = require("helmet");
const { rateLimit } = require("express-rate-limit");

const app = express();
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));

const factors = { inch: 25.4, foot: 304.8, yard: 914.4 };

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
  // <hole>
}

app.get("/calculate", calculate);

app.use((err, req, res, next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);
