const express = require("express");
const { exec } = require("child_process");

const app = express();

function jobParts(req) {
  return [req.query.queue, "default"];
}

app.get("/jobs/restart", (req, res) => {
  const [label, queue] = jobParts(req);
  exec(`supervisorctl restart ${queue}`, (err) => {
    res.json({ ok: !err, labelled: Boolean(label) });
  });
});

app.listen(3000);
