// Support site of a kitchen appliance maker: hands out the manuals.
const fs = require("fs");
const path = require("path");
const express = require("express");
const helmet = require("helmet");
const { rateLimit } = require("express-rate-limit");

const app = express();
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));

const MANUALS = path.join(__dirname, "manuals");

// File names of all manuals, in alphabetical order.
app.get("/manuals", (req, res) => {
  res.json(fs.readdirSync(MANUALS).sort());
});

/**
 * Sends one manual from the folder MANUALS.
 * The query parameter `name` is its file name, such as toaster.txt.
 * A manual that does not exist is answered with status 404.
 */
function sendManual(req, res) {
  // <hole>
}

app.get("/manual", sendManual);

app.use((err, req, res, next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);
