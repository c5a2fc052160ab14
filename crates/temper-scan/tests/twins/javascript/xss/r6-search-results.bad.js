const express = require('express');
const app = express();

const articles = [
  { title: 'Getting started', url: '/start' },
  { title: 'Deploying', url: '/deploy' },
];

function escapeHtml(text) {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

app.get('/search', (req, res) => {
  const q = String(req.query.q || '');
  const hits = articles.filter((a) => a.title.toLowerCase().includes(q.toLowerCase()));
  let html = '<!doctype html><html><body>';
  html += `<h2>Results for ${q}</h2><ul>`;
  for (const hit of hits) {
    html += `<li><a href="${hit.url}">${hit.title}</a></li>`;
  }
  html += '</ul></body></html>';
  res.send(html);
});

app.listen(3000);
