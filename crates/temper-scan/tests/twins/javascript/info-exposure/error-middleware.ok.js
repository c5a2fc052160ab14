const express = require('express');
const logger = require('./logger');
const app = express();
app.use('/api', require('./api'));

app.use((err, req, res, next) => {
  const details = { message: 'failed', trace: err.stack };
  logger.error(details);
  res.status(500).json({ message: details.message });
});
