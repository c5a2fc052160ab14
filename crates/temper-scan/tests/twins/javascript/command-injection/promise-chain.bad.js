const util = require('node:util');
const { exec } = require('node:child_process');
const express = require('express');
const run = util.promisify(exec);
const app = express();

app.get('/size', (req, res) => {
  Promise.resolve(req.query.dir)
    .then((dir) => `du -sh ${dir}`)
    .then((cmd) => run(cmd))
    .then(({ stdout }) => res.json({ stdout }));
});
