const express = require('express');
const app = express();

function clean(text) {
  return text.replace('<', '&lt;').replace('>', '&gt;');
}

app.get('/comment', (req, res) => {
  res.send(`<p>${clean(req.query.text)}</p>`);
});
