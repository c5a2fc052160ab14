const express = require('express');
const xpath = require('xpath');
const { DOMParser } = require('@xmldom/xmldom');
const fs = require('fs');
const app = express();
const doc = new DOMParser().parseFromString(fs.readFileSync('users.xml', 'utf8'), 'text/xml');

app.get('/user', (req, res) => {
  const nodes = xpath.select("//user[name='" + req.query.name + "']/email/text()", doc);
  res.json(nodes.map((n) => n.data));
});
