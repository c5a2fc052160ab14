// Catalogue of a town library.
const Database = require("better-sqlite3");
const express = require("express");
const helmet = require("helmet");
const { rateLimit } = require("express-rate-limit");

const app = express();
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));

const db = new Database(process.env.CATALOGUE_DB);

// How many books the library has.
app.get("/books/count", (req, res) => {
  res.json(db.prepare("SELECT COUNT(*) AS count FROM books").get());
});

/**
 * Books of one author, as a JSON list of objects with `title` and `year`.
 * The query parameter `author` is the author's name; `sort` is the column to
 * sort by, `title` (the default) or `year`.
 * The table is books(id, title, author, year).
 */
function booksByAuthor(req, res) {
  const { author, sort = "title" } = req.query;
  const query = `SELECT title, year FROM books WHERE author = '${author}' ORDER BY ${sort}`;
  const books = db.prepare(query).all();
  res.json(books);
}

app.get("/books", booksByAuthor);

app.use((err, req, res, next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);
