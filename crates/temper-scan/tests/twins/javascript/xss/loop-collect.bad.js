const express = require('express');
const app = express();

app.get('/tags', (req, res) => {
  const tags = [].concat(req.query.tag || []);
  let out = '<ul>';
  for (const tag of tags) {
    out += `<li>${tag}</li>`;
  }
  out += '</ul>';
  res.send(out);
});
