const fs = require('fs');
const express = require('express');
const xpath = require('xpath');
const { DOMParser } = require('@xmldom/xmldom');

const app = express();
app.use(express.urlencoded({ extended: false }));
const doc = new DOMParser().parseFromString(fs.readFileSync('users.xml', 'utf8'), 'text/xml');

app.post('/login', (req, res) => {
  const { user } = req.body;
  const found = xpath.select(`//user[name='${user}']/role/text()`, doc);
  res.json({ known: found.length > 0 });
});
