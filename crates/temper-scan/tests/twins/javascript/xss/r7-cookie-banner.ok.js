const express = require("express");
const cookieParser = require("cookie-parser");
const xss = require("xss");

const app = express();
app.use(cookieParser());

app.get("/", (req, res) => {
  const visitor = req.cookies.visitor || "stranger";
  res.write("<html><body>");
  res.write("<p>Welcome back, " + xss(visitor) + "</p>");
  res.write("</body></html>");
  res.end();
});
