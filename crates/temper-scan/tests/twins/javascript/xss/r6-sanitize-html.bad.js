const express = require('express');
const sanitizeHtml = require('sanitize-html');

const app = express();
app.use(express.urlencoded({ extended: true }));

function cleanup(html) {
  return html.replace(/<script>/gi, '').replace(/<\/script>/gi, '');
}

app.post('/preview', (req, res) => {
  const body = cleanup(req.body.html);
  res.set('Content-Type', 'text/html');
  res.send(`<article>${body}</article>`);
});
