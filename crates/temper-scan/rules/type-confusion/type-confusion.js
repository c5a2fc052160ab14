const express = require("express");
const app = express();

app.get("/a", (req, res) => {
  const name = req.query.name;
  if (name.includes("..")) { // bad
    return res.end();
  }
  if (req.params.id.includes("..")) { // ok
    return res.end();
  }
  res.end("done");
});
app.get("/b", (req, res) => {
  const name = req.query.name;
  if (typeof name !== "string" || name.includes("..")) { // ok
    return res.end();
  }
  if (String(req.query.other).includes("..")) { // ok
    return res.end();
  }
  res.end("done");
});
