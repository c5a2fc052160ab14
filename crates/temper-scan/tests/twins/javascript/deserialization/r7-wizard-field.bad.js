const express = require("express");
const serialize = require("node-serialize");

const app = express();
app.use(express.urlencoded({ extended: true }));

function readState(field) {
  const text = Buffer.from(field, "base64").toString("utf8");
  return serialize.unserialize(text);
}

app.post("/wizard", (req, res) => {
  const state = req.body.state ? readState(req.body.state) : {};
  state.step = Number(req.body.step) + 1;
  res.json({ step: state.step });
});

app.listen(3000);
