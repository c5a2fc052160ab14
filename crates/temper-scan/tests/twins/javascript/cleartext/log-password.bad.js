const express = require('express');
const app = express();
app.use(express.json());

app.post('/signup', (req, res) => {
  const { password } = req.body;
  console.log(`creating account, password=${password}`);
  res.end();
});
