// Catalogue of a plant nursery.
const escapeHtml = require("escape-html");
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
  const q = String(req.query.q ?? "");
  const found = plants.filter((plant) => plant.toLowerCase().includes(q.toLowerCase()));
  let html = `<h1>Results for ${escapeHtml(q)}</h1>`;
  if (found.length > 0) {
    html += `<ul>${found.map((plant) => `<li>${escapeHtml(plant)}</li>`).join("")}</ul>`;
  } else {
    html += "<p>Nothing was found.</p>";
  }
  res.send(html);
}

app.get("/search", search);

app.use((err, req, res, next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);
