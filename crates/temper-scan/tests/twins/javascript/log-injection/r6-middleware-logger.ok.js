const express = require('express');

const logger = console;
const app = express();

app.use((req, res, next) => {
  const started = Date.now();
  res.on('finish', () => {
    logger.info(`${res.statusCode} after ${Date.now() - started} ms`);
  });
  next();
});
