const express = require('express');

const app = express();
const PAGES = { home: '<p>Welcome</p>', help: '<p>Ask Ann</p>' };

function escapeHtml(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

app.get('/page', (req, res) => {
  const title = req.query.title || 'A page';
  const page = req.query.help ? PAGES.help : PAGES.home;
  const head = `<title>${title}</title>`;
  res.status(200);
  res.send(head + page);
});

module.exports = app;
