const util = require('node:util');
const { execFile } = require('node:child_process');
const express = require('express');
const run = util.promisify(execFile);
const app = express();

app.get('/size', (req, res) => {
  Promise.resolve(req.query.dir)
    .then((dir) => ['-sh', '--', dir])
    .then((args) => run('/usr/bin/du', args))
    .then(({ stdout }) => res.json({ stdout }));
});
