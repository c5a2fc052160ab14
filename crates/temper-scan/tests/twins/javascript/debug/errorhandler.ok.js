const express = require('express');
const errorHandler = require('errorhandler');
const app = express();
app.use(require('./routes'));
if (process.env.NODE_ENV === 'development') {
  app.use(errorHandler());
}
app.listen(80);
