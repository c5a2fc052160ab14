const express = require('express');
const app = express();

function clean(text) {
  return String(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

app.get('/comment', (req, res) => {
  res.send(`<p>${clean(req.query.text)}</p>`);
});
