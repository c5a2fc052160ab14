// Magazine for gardeners: articles have tags.
const express = require("express");
const helmet = require("helmet");
const { rateLimit } = require("express-rate-limit");

const app = express();
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));
app.use(express.json({ limit: "16kb" }));

const articles = [];

// How many articles there are.
app.get("/articles/count", (req, res) => {
  res.json({ count: articles.length });
});

/**
 * Adds an article with the tags of the JSON field `tags`, such as "garden tools, roses".
 * A regular expression checks the line: tags are separated by a comma and an
 * optional blank; a tag is one or more words of small letters and digits with
 * a blank between them. Keeps the list of tags in `articles` and answers 201
 * with {"tags": [...]}, or 400 where the line is missing or wrong.
 */
function addArticle(req, res) {
  const tags = req.body?.tags;
  // After each word one separator decides what comes next: there is one way to match.
  if (typeof tags !== "string" || !/^[a-z0-9]+(?:(?: |, |,)[a-z0-9]+)*$/.test(tags)) {
    return res.status(400).json({ error: "The line of tags is wrong" });
  }
  const article = { tags: tags.split(",").map((tag) => tag.trim()) };
  articles.push(article);
  res.status(201).json(article);
}

app.post("/articles", addArticle);

app.use((err, req, res, next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);
