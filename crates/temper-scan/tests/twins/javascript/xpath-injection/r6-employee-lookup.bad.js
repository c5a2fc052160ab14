const express = require('express');
const fs = require('fs');
const xpath = require('xpath');
const { DOMParser } = require('@xmldom/xmldom');

const app = express();
const doc = new DOMParser().parseFromString(fs.readFileSync('staff.xml', 'utf8'), 'text/xml');

app.get('/staff', (req, res) => {
  const name = req.query.name;
  const nodes = xpath.select(`//employee[name/text()='${name}']/phone/text()`, doc);
  res.json(nodes.map((n) => n.nodeValue));
});
