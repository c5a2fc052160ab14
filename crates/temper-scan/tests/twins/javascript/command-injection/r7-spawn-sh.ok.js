const express = require("express");
const { spawn } = require("child_process");

const app = express();
app.use(express.json());

app.post("/screenshot", (req, res) => {
  const { url, width = 1280 } = req.body;
  const output = `/tmp/shots/${Date.now()}.png`;
  const target = new URL(url);
  if (!["http:", "https:"].includes(target.protocol)) {
    return res.sendStatus(400);
  }
  const child = spawn("chromium", ["--headless", `--screenshot=${output}`, target.href]);
  child.on("close", (code) => {
    if (code !== 0) {
      return res.status(500).json({ error: "screenshot failed" });
    }
    res.sendFile(output);
  });
});
