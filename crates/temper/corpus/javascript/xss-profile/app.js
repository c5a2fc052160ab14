const express = require('express');

const app = express();

function escapeHtml(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

app.get('/profile', (req, res) => {
  const name = req.query.name || 'nobody';
  const title = escapeHtml(req.query.title || 'Profile');
  res.send('<h1>' + title + '</h1><p>' + name + '</p>');
});

module.exports = app;
