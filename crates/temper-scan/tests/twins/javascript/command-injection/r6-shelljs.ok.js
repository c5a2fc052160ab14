const express = require('express');
const shell = require('shelljs');

const router = express.Router();

router.get('/commits', (req, res) => {
  const author = (req.query.author || '').replace(/[^A-Za-z0-9]/g, '');
  const result = shell.exec(`git log --oneline --author=${author}`, { silent: true });
  res.type('text/plain').send(String(result.stdout.split('\n').length));
});

module.exports = router;
