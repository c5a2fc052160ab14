import express from 'express';
import libxmljs from 'libxmljs2';

const app = express();
app.use(express.text({ type: 'application/xml' }));

app.post('/orders', (req, res) => {
  const options = { noent: false, nonet: true };
  const doc = libxmljs.parseXml(req.body, options);
  res.json({ root: doc.root()?.name() });
});
