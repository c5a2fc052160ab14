const express = require("express");
const { exec } = require("child_process");

const app = express();

app.get("/lookup", (req, res) => {
  const domain = String(req.query.domain);
  if (!/[a-z0-9-]+\.[a-z]{2,}/i.test(domain)) {
    return res.status(400).send("Invalid domain");
  }
  exec(`whois ${domain}`, { timeout: 5000 }, (error, stdout) => {
    if (error) {
      return res.status(502).send("whois failed");
    }
    res.type("text/plain").send(stdout);
  });
});

app.listen(4000);
