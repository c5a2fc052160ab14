const express = require('express');
const { exec, execFile } = require('child_process');

const app = express();
app.use(express.json());

app.post('/clone', (req, res) => {
  const { repository } = req.body;
  const done = (error) => res.json({ cloned: !error });
  exec(`git clone --depth 1 ${repository} /srv/checkouts/work`, done);
});

app.listen(3000);
