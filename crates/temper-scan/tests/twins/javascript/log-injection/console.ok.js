const express = require('express');
const app = express();

app.get('/login', (req, res) => {
  console.log('login attempt by ' + req.query.user.replace(/[\r\n]/g, ''));
  res.end();
});
