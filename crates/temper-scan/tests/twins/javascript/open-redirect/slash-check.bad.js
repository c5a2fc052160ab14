const express = require('express');
const app = express();

app.get('/back', (req, res) => {
  const to = req.query.to;
  if (to.startsWith('/')) {
    return res.redirect(to);
  }
  res.redirect('/');
});
