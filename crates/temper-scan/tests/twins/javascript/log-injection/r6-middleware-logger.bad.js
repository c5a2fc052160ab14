const express = require('express');

const logger = console;
const app = express();

app.use((req, res, next) => {
  const started = Date.now();
  res.on('finish', () => {
    logger.info(`${req.method} ${decodeURIComponent(req.originalUrl)}`);
  });
  next();
});
