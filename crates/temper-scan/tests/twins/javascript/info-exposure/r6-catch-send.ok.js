const express = require('express');
const fs = require('fs');
const router = express.Router();

router.get('/config', (req, res) => {
  try {
    const raw = fs.readFileSync('/etc/app/config.json', 'utf8');
    res.json({ features: JSON.parse(raw).features });
  } catch (error) {
    console.error(error);
    res.status(500).send('could not read the configuration');
  }
});

module.exports = router;
