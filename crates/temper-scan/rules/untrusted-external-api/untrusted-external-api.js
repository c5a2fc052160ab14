const express = require("express");
const yaml = require("js-yaml");
const path = require("path");
const app = express();

function own(text) {
  return text;
}

app.get("/a", (req, res) => {
  const text = req.query.text;
  yaml.load(text); // bad
  res.send(text); // bad
  res.json({ value: [text] }); // bad
  own(text); // ok
  path.join("a", text); // ok
  JSON.parse(text); // ok
  res.send("done"); // ok
});
