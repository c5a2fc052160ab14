const express = require('express');
const session = require('express-session');

const app = express();
app.use(express.json());
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false, cookie: { secure: true } }));

app.post('/impersonate', async (req, res) => {
  req.session.userId = req.body.userId;
  res.sendStatus(204);
});

async function lookup(header) {
  const reply = await fetch('https://id.example.org/me', { headers: { authorization: header } });
  return (await reply.json()).id;
}
