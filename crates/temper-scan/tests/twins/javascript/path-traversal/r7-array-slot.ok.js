const express = require("express");
const fs = require("fs");

const app = express();

app.get("/terms", (req, res) => {
  const candidates = ["terms-en.txt", req.query.file];
  const chosen = candidates[0];
  fs.readFile("legal/" + chosen, "utf8", (err, text) => {
    if (err) {
      return res.sendStatus(404);
    }
    res.json({ text });
  });
});

app.listen(3000);
