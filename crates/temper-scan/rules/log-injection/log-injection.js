const express = require("express");
const app = express();

app.get("/login", (req, res) => {
  const name = req.query.name;
  console.log("login of " + name); // bad
  console.error(`no user ${name}`); // bad
  console.log("login of", JSON.stringify(name)); // ok
  console.log("login of " + name.replace(/[\r\n]/g, "")); // ok
  console.log("login of user number " + parseInt(name, 10)); // ok
});
