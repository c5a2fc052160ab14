// Press review: shows what the partner newspapers write.
const express = require("express");
const helmet = require("helmet");
const { rateLimit } = require("express-rate-limit");

const app = express();
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));

// Host names of the partners, such as "news.example,daily.example:8080".
const partners = process.env.PARTNERS.split(",");

// Text between the first <title> and </title> of a page.
function titleOf(page) {
  const [, rest = ""] = page.split("<title>", 2);
  return rest.split("</title>", 1)[0].trim();
}

// Host names of the partners' sites.
app.get("/partners", (req, res) => {
  res.json(partners);
});

/**
 * Title and size of the partner's article at the address in the query parameter `url`.
 * Answers {"title": ..., "bytes": ...}; 400 where the address is missing, and
 * 502 where the article can't be fetched.
 */
async function preview(req, res) {
  const { url } = req.query;
  if (!url) {
    return res.status(400).json({ error: "The address is missing" });
  }
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    if (!response.ok) throw new Error(`the site answered ${response.status}`);
    const page = await response.text();
    res.json({ title: titleOf(page), bytes: Buffer.byteLength(page) });
  } catch (err) {
    res.status(502).json({ error: "The article can't be fetched" });
  }
}

app.get("/preview", preview);

app.use((err, req, res, next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);
