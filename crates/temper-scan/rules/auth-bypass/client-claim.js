const express = require("express");
const app = express();

app.get("/users", (req, res) => {
  if (req.cookies.isAdmin === "true") { // bad
    res.json([]);
  }
  if (!req.headers["x-role"]) { // bad
    res.end();
  }
  const admin = req.signedCookies.admin === "true"; // ok
  res.json(admin);
});
