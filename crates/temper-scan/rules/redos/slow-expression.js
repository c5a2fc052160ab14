const express = require("express");
const app = express();

app.get("/a", (req, res) => {
  const name = req.query.name;
  /^(a+)+$/.test(name); // bad
  name.match(/^([a-z]+)*$/); // bad
  /^[a-z]+$/.test(name); // ok
  /^(a+)+$/.test("aaa"); // ok
  /^[a-z]+@[a-z]+$/.test(name); // ok
  res.end("done");
});
