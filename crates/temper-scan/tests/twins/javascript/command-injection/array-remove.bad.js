const express = require('express');
const { execSync } = require('child_process');
const app = express();

app.get('/list', (req, res) => {
  const param = req.query.path;
  const values = [];
  values.push('safe');
  values.push(param);
  values.push('moresafe');
  values.shift();
  const bar = values[0];
  res.send(String(execSync('ls ' + bar).length));
});
