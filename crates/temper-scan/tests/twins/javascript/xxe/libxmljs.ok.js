const libxmljs = require('libxmljs');
const express = require('express');
const app = express();
app.use(express.text({ type: 'application/xml' }));

app.post('/xml', (req, res) => {
  const doc = libxmljs.parseXml(req.body, { noent: false, nonet: true });
  res.json({ root: doc.root().name() });
});
