import express from 'express';
import * as libxmljs from 'libxmljs2';

const app = express();
app.use(express.text({ type: 'application/xml' }));

app.post('/orders', (req, res) => {
  const doc = libxmljs.parseXml(req.body, { noent: true, noblanks: true });
  const lines = doc.find('//line');
  res.json({ lines: lines.length });
});
