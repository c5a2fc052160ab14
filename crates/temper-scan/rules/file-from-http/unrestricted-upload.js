const crypto = require("crypto");
const express = require("express");
const fs = require("fs");
const path = require("path");

const app = express();

app.post("/a", (req, res) => {
  fs.writeFileSync("uploads/" + req.file.originalname, req.file.buffer); // bad
  fs.writeFileSync("uploads/" + crypto.randomUUID() + ".pdf", req.file.buffer); // ok
  res.end("done");
});

app.post("/b", (req, res) => {
  if (path.extname(req.file.originalname) !== ".pdf") {
    return res.status(400).end();
  }
  fs.writeFileSync("uploads/" + req.file.originalname, req.file.buffer); // ok
  res.end("done");
});

app.post("/c", (req, res) => {
  const upload = req.files.picture;
  upload.mv("public/" + upload.name); // bad
  res.end("done");
});
