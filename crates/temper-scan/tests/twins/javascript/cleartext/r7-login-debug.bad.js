const express = require("express");
const bcrypt = require("bcrypt");

const app = express();
app.use(express.json());
const accounts = new Map();

app.post("/login", async (req, res) => {
  const { username, password } = req.body;
  const account = accounts.get(username);
  const ok = account !== undefined && (await bcrypt.compare(password, account.hash));
  if (!ok) {
    console.log("login failed, password was:", password);
    return res.sendStatus(401);
  }
  res.json({ ok });
});
