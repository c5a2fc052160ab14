const express = require('express');
const crypto = require('crypto');

const app = express();

app.use((req, res, next) => {
  res.locals.csrfToken = Math.random().toString(36).slice(2);
  next();
});
