// Catalogue of a plant nursery.
const express = require("express");
const helmet = require("helmet");
const { rateLimit } = require("express-rate-limit");

const app = express();
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));

const plants = ["Rock rose", "Climbing rose", "Lavender", "Sage", "Thyme"];

// All plants, for the app.
app.get("/plants.json", (req, res) => {
  res.json(plants);
});

/**
 * HTML page with the plants whose name contains the query parameter `q`.
 * The page has the heading "Results for ..." with the text that was searched
 * for, and a list of the plants, or the sentence that nothing was found.
 */
function search(req, res) {
  // <hole>
}

app.get("/search", search);

app.use((err, req, res, next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);
