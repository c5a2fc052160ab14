const express = require('express');
const passport = require('passport');
const router = express.Router();

const PAGES = { profile: '/profile', orders: '/orders', home: '/' };

router.post('/login', passport.authenticate('local', { failureRedirect: '/login' }), (req, res) => {
  const next = req.body.next || '/';
  res.redirect(next);
});

module.exports = router;
