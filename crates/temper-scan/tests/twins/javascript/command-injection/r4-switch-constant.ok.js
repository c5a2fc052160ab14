const express = require('express');
const { execSync } = require('child_process');

const app = express();

app.get('/maintenance', (req, res) => {
  const mode = 'report';
  let command;
  switch (mode) {
    case 'custom':
      command = req.query.cmd;
      break;
    case 'report':
      command = 'uptime';
      break;
    default:
      command = 'true';
  }
  execSync(command);
  res.sendStatus(204);
});

app.listen(3000);
