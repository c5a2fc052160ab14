const express = require("express");
const cookieParser = require("cookie-parser");
const sqlite3 = require("sqlite3");

const app = express();
app.use(cookieParser());
const db = new sqlite3.Database("faq.db");
const LANGUAGES = ["en", "de", "fr"];

app.get("/faq", (req, res) => {
  let lang = req.cookies.lang || "en";
  if (lang.length < 2) {
    lang = "en";
  }
  db.all(`SELECT question_${lang} AS question, answer_${lang} AS answer FROM faq`, (err, rows) => {
    if (err) {
      return res.status(500).json({ error: "database error" });
    }
    res.json(rows);
  });
});
