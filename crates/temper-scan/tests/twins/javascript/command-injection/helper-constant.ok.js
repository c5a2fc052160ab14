const express = require('express');
const { execSync } = require('child_process');
const app = express();

function pickBranch(input, useDefault) {
  if (input === 'develop') {
    return 'develop';
  }
  return 'main';
}

app.get('/deploy', (req, res) => {
  const branch = pickBranch(req.query.branch, true);
  execSync('git checkout ' + branch);
  res.send('deployed');
});
