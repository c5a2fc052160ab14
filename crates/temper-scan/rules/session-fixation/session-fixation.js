const express = require("express");
const app = express();

app.post("/login", (req, res) => { // bad
  req.session.user = check(req.body);
  res.redirect("/");
});
app.post("/admin/login", (req, res) => { // ok
  req.session.regenerate(() => {
    req.session.user = check(req.body);
    res.redirect("/");
  });
});
app.post("/settings", (req, res) => { // ok
  req.session.theme = "dark";
  res.redirect("/");
});
