const express = require("express");
const app = express();

app.get("/go", (req, res) => {
  res.redirect(req.query.next); // bad
  res.redirect(302, req.query.next); // bad
  res.redirect("/search?q=" + encodeURIComponent(req.query.next)); // ok
  res.redirect("/home"); // ok
  const next = req.query.next;
  if (next === "/account") {
    res.redirect(next); // ok
  }
});
