const express = require('express');
const crypto = require('crypto');

const app = express();

app.use((req, res, next) => {
  res.locals.csrfToken = crypto.randomBytes(24).toString('hex');
  next();
});
