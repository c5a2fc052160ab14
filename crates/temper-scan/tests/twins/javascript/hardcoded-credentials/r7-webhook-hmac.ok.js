const crypto = require("crypto");
const express = require("express");

const WEBHOOK_SECRET = process.env.WEBHOOK_SECRET;
const app = express();

app.post("/hook", express.raw({ type: "*/*" }), (req, res) => {
  const expected = crypto.createHmac("sha256", WEBHOOK_SECRET).update(req.body).digest();
  const given = Buffer.from(req.get("x-signature") || "", "hex");
  if (given.length !== expected.length || !crypto.timingSafeEqual(given, expected)) {
    return res.sendStatus(401);
  }
  res.sendStatus(204);
});

app.listen(3000);
