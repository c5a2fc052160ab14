const express = require('express');
const app = express();
app.use(express.json());

app.post('/signup', async (req, res) => {
  const { email, password } = req.body;
  console.log('New signup:', { email: email.length, password });
  await createAccount(email, password);
  res.status(201).end();
});
