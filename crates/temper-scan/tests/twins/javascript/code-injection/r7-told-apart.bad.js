const express = require("express");
const app = express();
app.use(express.json());

app.post("/plot", (req, res) => {
  const plot = new Map();
  plot.set("formula", "x * x");
  plot.set("title", req.body.title);
  const formula = plot.get("title");
  const points = [];
  for (let x = 0; x < 10; x += 1) {
    points.push(eval(formula));
  }
  res.json({ points });
});
