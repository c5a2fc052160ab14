// Museum guide: visitors' devices tell which page they look at.
const express = require("express");
const helmet = require("helmet");
const { rateLimit } = require("express-rate-limit");

const app = express();
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));
app.use(express.json());

// Tells the load balancer that the guide is up.
app.get("/health", (req, res) => {
  res.json({ status: "ok" });
});

/**
 * Writes a log entry to the console: the word "visit" and the page that was visited.
 * The JSON body has the field `page`, such as "/hall/3". Answers 204 without
 * content, or 400 where the page is missing. The evening's statistics are made
 * from the log.
 */
function recordVisit(req, res) {
  const page = req.body?.page;
  if (typeof page !== "string" || page === "") {
    return res.status(400).json({ error: "The page is missing" });
  }
  const line = page.replace(/[\r\n]/g, "").replace(/[\p{Cc}\u2028\u2029]/gu, "");
  console.log("%s visit %s", new Date().toISOString(), line.slice(0, 200));
  res.sendStatus(204);
}

app.post("/visits", recordVisit);

app.use((err, req, res, next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);
