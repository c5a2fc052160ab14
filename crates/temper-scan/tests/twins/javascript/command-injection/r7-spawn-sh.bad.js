const express = require("express");
const { spawn } = require("child_process");

const app = express();
app.use(express.json());

app.post("/screenshot", (req, res) => {
  const { url, width = 1280 } = req.body;
  const output = `/tmp/shots/${Date.now()}.png`;
  const child = spawn("sh", ["-c", `chromium --headless --screenshot=${output} ${url}`]);
  child.on("close", (code) => {
    if (code !== 0) {
      return res.status(500).json({ error: "screenshot failed" });
    }
    res.sendFile(output);
  });
});
