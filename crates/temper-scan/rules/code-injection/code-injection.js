const express = require("express");
const vm = require("vm");
const app = express();

app.get("/sum", (req, res) => {
  eval(req.query.sum); // bad
  new Function("a", req.query.sum); // bad
  vm.runInNewContext(req.query.sum); // bad
  setTimeout("run(" + req.query.sum + ")", 10); // bad
  setTimeout(() => res.end(), 10); // ok
  eval("1 + 1"); // ok
  eval("1 + " + Number(req.query.sum)); // ok
});
