// Private notes that are read by those who have the link.
const express = require("express");
const helmet = require("helmet");
const { rateLimit } = require("express-rate-limit");

const app = express();
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));
app.use(express.json({ limit: "64kb" }));

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const notes = new Map();

// The note that has this code.
app.get("/notes/:code", (req, res) => {
  const text = notes.get(req.params.code);
  if (text === undefined) {
    return res.status(404).json({ error: "No such note" });
  }
  res.json({ text });
});

/**
 * Keeps the text of the JSON field `text` in `notes` under a new random code.
 * The code has sixteen characters of ALPHABET; a code that exists is never
 * used again. Answers 201 with {"code": ...}, or 400 where the text is missing.
 */
function shareNote(req, res) {
  // <hole>
}

app.post("/notes", shareNote);

app.use((err, req, res, next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);
