const express = require("express");
const app = express();

function parseAge(text) {
  const age = Number.parseInt(text, 10);
  if (Number.isNaN(age)) {
    throw new Error("not an age: " + text);
  }
  return age;
}

app.get("/age", (req, res) => {
  try {
    res.send("<p>Age " + parseAge(req.query.age) + "</p>");
  } catch (e) {
    res.status(400).send("<p>" + e.message + "</p>");
  }
});
