const express = require('express');
const { execSync } = require('child_process');
const app = express();

app.get('/tag', (req, res) => {
  let a = req.query.tag;
  let b = 'stable';
  [a, b] = [b, a];
  execSync('git tag ' + a);
  res.send('tagged');
});
