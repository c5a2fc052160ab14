import express from 'express';
import pug from 'pug';

const app = express();
app.use(express.urlencoded({ extended: false }));

app.post('/preview', (req, res) => {
  const source: string = req.body.source;
  res.json({ html: pug.render(source) });
});
