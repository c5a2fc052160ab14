// Recipe collection whose readers can choose a light or a dark theme.
const express = require("express");
const helmet = require("helmet");
const { rateLimit } = require("express-rate-limit");

const app = express();
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));

const themes = ["light", "dark"];

// Lets the browser keep the theme for a year.
function rememberTheme(res, theme) {
  const maxAge = 31_536_000_000;
  res.cookie("theme", theme, { maxAge, secure: true, httpOnly: true, sameSite: "lax" });
}

// Names of the themes.
app.get("/themes", (req, res) => {
  res.json(themes);
});

/**
 * Remembers the theme and sends the reader back to where they came from.
 * The query parameter `next` says where that is, such as /recipes/12; without
 * it they get to the start page. A theme that doesn't exist is answered with 404.
 */
function setTheme(req, res) {
  const { theme } = req.params;
  if (!themes.includes(theme)) {
    return res.status(404).json({ error: "No such theme" });
  }
  rememberTheme(res, theme);
  res.redirect(req.query.next || "/");
}

app.get("/theme/:theme", setTheme);

app.use((err, req, res, next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);
