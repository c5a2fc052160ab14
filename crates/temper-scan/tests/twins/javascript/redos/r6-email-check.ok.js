const express = require('express');
const router = express.Router();

const EMAIL = /^[a-zA-Z0-9_.+-]{1,64}@(?:[a-zA-Z0-9-]{1,63}\.){1,8}[a-zA-Z]{2,24}$/;

function validEmail(value) {
  return EMAIL.test(value);
}

router.post('/subscribe', (req, res) => {
  if (!validEmail(req.body.email)) {
    return res.status(422).json({ error: 'invalid e-mail' });
  }
  res.status(202).json({ accepted: true });
});

module.exports = router;
