const express = require('express');

const app = express();
const MAP = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function clean(value) {
  return String(value).replace('<', '&lt;').replace('>', '&gt;');
}

app.get('/tag', (req, res) => {
  res.send('<b>' + clean(req.query.tag) + '</b>');
});
