// Minutes of the town council: search in the transcript of its meetings.
const childProcess = require("child_process");
const fs = require("fs");
const express = require("express");
const helmet = require("helmet");
const { rateLimit } = require("express-rate-limit");

const app = express();
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));

const { TRANSCRIPT } = process.env;

// How many bytes the transcript has.
app.get("/size", (req, res) => {
  res.json({ bytes: fs.statSync(TRANSCRIPT).size });
});

/**
 * Lines of the file TRANSCRIPT that contain the query parameter `text`.
 * The file is too large for Node, so the system's `grep` does the search.
 * Answers a JSON list of lines, which is empty where nothing was found, or
 * 400 where `text` is missing. (grep ends with code 1 where it found nothing.)
 */
function findPassages(req, res) {
  const { text } = req.query;
  if (!text) {
    return res.status(400).json({ error: "The text is missing" });
  }
  childProcess.exec(`grep -F "${text}" ${TRANSCRIPT}`, (err, stdout) => {
    if (err && err.code !== 1) {
      return res.status(500).json({ error: "The search failed" });
    }
    res.json(stdout.split("\n").filter((line) => line !== ""));
  });
}

app.get("/passages", findPassages);

app.use((err, req, res, next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);
