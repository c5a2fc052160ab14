const express = require('express');
const app = express();
app.use(express.json());

app.post('/echo', (req, res) => {
  const { message } = req.body;
  res.set('Content-Type', 'text/html');
  res.send(`<pre>${JSON.stringify({ message })}</pre>`);
});
