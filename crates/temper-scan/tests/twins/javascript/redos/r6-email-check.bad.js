const express = require('express');
const router = express.Router();

const EMAIL = /^([a-zA-Z0-9_.+-]+)+@([a-zA-Z0-9-]+\.)+[a-zA-Z]{2,}$/;

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
