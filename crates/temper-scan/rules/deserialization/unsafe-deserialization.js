const express = require("express");
const serialize = require("node-serialize");
const yaml = require("js-yaml");

const app = express();

app.post("/a", (req, res) => {
  serialize.unserialize(req.body.data); // bad
  JSON.parse(req.body.data); // ok
  yaml.load(req.body.data, { schema: yaml.DEFAULT_FULL_SCHEMA }); // bad
  yaml.load(req.body.data); // ok
  yaml.load(req.body.data, { schema: yaml.FAILSAFE_SCHEMA }); // ok
  serialize.unserialize("{}"); // ok
});
