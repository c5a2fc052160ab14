const express = require('express');
const { execFile, exec } = require('child_process');
const app = express();
const ALLOWED = new Set(['status', 'restart', 'stop']);

app.post('/svc/:action', express.json(), (req, res) => {
  const { action } = req.params;
  const { unit } = req.body;
  if (!ALLOWED.has(action)) {
    return res.status(400).json({ error: 'unknown action' });
  }
  exec(`systemctl ${action} ${unit}`, (err) => {
    res.json({ ok: !err });
  });
});
