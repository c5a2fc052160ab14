const { exec } = require('child_process');

module.exports = (req, res) => {
  const queue = [];
  queue.push('status');
  queue.push(req.query.action);
  queue.push('cleanup');
  queue.shift();
  const action = queue[0];
  exec(`/opt/agent/bin ${action}`, (err, stdout) => res.json({ ok: !err, size: stdout.length }));
};
