const express = require('express');
const app = express();
app.use(express.json());

app.post('/login', (req, res) => {
  const { username } = req.body;
  console.log(`Login attempt by ${String(username).replace(/[\r\n]/g, '')}`);
  res.status(202).end();
});
