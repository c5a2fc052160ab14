const express = require('express');
const users = require('./users');

const router = express.Router();

router.get('/users/:name', async (req, res) => {
  const user = await users.find(req.params.name);
  if (!user) {
    return res.status(404).send(`User ${req.params.name} not found`);
  }
  res.json(user);
});

module.exports = router;
