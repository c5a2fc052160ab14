const express = require("express");
const app = express();

function sendError(res, err) {
  console.error(err.stack);
  res.status(500).send("<pre>Something went wrong</pre>");
}

const wrap = (handler) => (req, res) => handler(req, res).catch((err) => sendError(res, err));

app.get(
  "/price/:sku",
  wrap(async (req, res) => {
    const reply = await fetch("https://prices.example.com/v1/" + encodeURIComponent(req.params.sku));
    res.json(await reply.json());
  })
);

app.listen(3000);
