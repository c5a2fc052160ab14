const express = require('express');
const app = express();
app.use(express.json());

app.post('/echo', (req, res) => {
  const { message } = req.body;
  res.json({ message: `<pre>${message}</pre>` });
});
