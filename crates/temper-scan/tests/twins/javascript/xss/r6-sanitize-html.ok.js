const express = require('express');
const sanitizeHtml = require('sanitize-html');

const app = express();
app.use(express.urlencoded({ extended: true }));

function cleanup(html) {
  return sanitizeHtml(html, { allowedTags: ['b', 'i', 'a'] });
}

app.post('/preview', (req, res) => {
  const body = cleanup(req.body.html);
  res.set('Content-Type', 'text/html');
  res.send(`<article>${body}</article>`);
});
