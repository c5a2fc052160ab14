const express = require('express');
const fs = require('fs');
const router = express.Router();

router.get('/notes/:id', (req, res) => {
  const id = req.params.id;
  if (!/[a-z0-9-]+/.test(id)) {
    res.status(400).end();
    return;
  }
  const note = fs.readFileSync(`./notes/${id}`, 'utf8');
  res.json({ note });
});

module.exports = router;
