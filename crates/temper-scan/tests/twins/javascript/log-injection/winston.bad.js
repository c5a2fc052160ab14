const winston = require('winston');
const express = require('express');
const logger = winston.createLogger({ transports: [new winston.transports.Console()] });
const app = express();

app.use((req, res, next) => {
  logger.info(`agent: ${req.headers['user-agent']}`);
  next();
});
