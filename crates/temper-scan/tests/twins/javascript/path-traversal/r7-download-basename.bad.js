const express = require("express");
const path = require("path");

const app = express();
const EXPORTS = path.join(__dirname, "exports");

app.get("/export", (req, res) => {
  const { file } = req.query;
  if (typeof file !== "string" || !file.endsWith(".xlsx")) {
    return res.status(400).send("Only spreadsheets");
  }
  res.download(path.join(EXPORTS, file));
});

app.listen(process.env.PORT || 3000);
