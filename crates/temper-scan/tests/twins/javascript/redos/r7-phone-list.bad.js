const express = require("express");
const app = express();
app.use(express.json());

const PHONES = /^(\+?\d+[ -]?)+$/;

app.post("/contacts", (req, res) => {
  const { name, phones } = req.body;
  if (!PHONES.test(phones)) {
    return res.status(400).json({ error: "phones are malformed" });
  }
  res.status(201).json({ name, phones });
});

app.listen(3000);
