const express = require('express');
const escapeHtml = require('escape-html');

const app = express();

const layout = (title, body) => `<!doctype html><title>${title}</title><main>${body}</main>`;

app.get('/hello', (req, res) => {
  const name = req.query.name || 'you';
  res.send(layout('Hello', `<h1>Hello ${escapeHtml(name)}</h1>`));
});

app.listen(3000);
