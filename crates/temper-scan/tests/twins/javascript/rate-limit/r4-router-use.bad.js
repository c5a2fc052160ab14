const express = require('express');
const fs = require('fs/promises');
const { rateLimit } = require('express-rate-limit');

const router = express.Router();
const guard = rateLimit({ windowMs: 60 * 1000, limit: 30 });

router.use(express.json());

router.get('/terms', async (req, res) => {
  res.json({ text: await fs.readFile('terms.txt', 'utf8') });
});

module.exports = { router, guard };
