const express = require('express');
const axios = require('axios');
const app = express();

app.get('/svc', async (req, res) => {
  let base;
  switch (req.query.svc) {
    case 'mail': base = 'https://mail.example.com'; break;
    case 'calendar': base = 'https://calendar.example.com'; break;
    default: base = req.query.svc;
  }
  res.json((await axios.get(base + '/status')).data);
});
