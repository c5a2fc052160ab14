const express = require('express');
const { exec, execFile } = require('child_process');
const app = express();

app.use(express.json());

app.post('/ping', (req, res) => {
  const { host } = req.body;
  if (!host) {
    return res.status(400).json({ error: 'Host is required' });
  }

  if (!/^[a-zA-Z0-9.]{1,64}$/.test(host)) {
    return res.status(400).json({ error: 'Invalid host' });
  }
  exec(`ping -c 4 ${host}`, (error, stdout, stderr) => {
    if (error) {
      return res.status(500).json({ error: 'Ping failed' });
    }
    res.json({ output: stdout });
  });
});

app.listen(3000, () => console.log('Server running on port 3000'));
