const express = require('express');
const xpath = require('xpath');
const { DOMParser } = require('@xmldom/xmldom');
const fs = require('fs');
const app = express();
const doc = new DOMParser().parseFromString(fs.readFileSync('users.xml', 'utf8'), 'text/xml');

app.get('/user', (req, res) => {
  const evaluator = xpath.parse('//user[name=$name]/email/text()');
  const nodes = evaluator.select({ node: doc, variables: { name: req.query.name } });
  res.json(nodes.map((n) => n.data));
});
