const express = require('express');
const { execSync } = require('child_process');
const app = express();

function pickBranch(input, useDefault) {
  if (useDefault) {
    return 'main';
  }
  return input;
}

app.get('/deploy', (req, res) => {
  const branch = pickBranch(req.query.branch, false);
  execSync('git checkout ' + branch);
  res.send('deployed');
});
