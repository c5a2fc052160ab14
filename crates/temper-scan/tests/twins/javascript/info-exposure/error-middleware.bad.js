const express = require('express');
const app = express();
app.use('/api', require('./api'));

app.use((err, req, res, next) => {
  const details = { message: 'failed', trace: err.stack };
  res.status(500).json(details);
});
