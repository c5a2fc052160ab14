const express = require("express");
const libxmljs = require("libxmljs");
const app = express();

app.post("/xml", (req, res) => {
  libxmljs.parseXml(req.body, { noent: true }); // bad
  libxmljs.parseXml(req.body); // ok
  libxmljs.parseXml(req.body, { noent: false }); // ok
});
