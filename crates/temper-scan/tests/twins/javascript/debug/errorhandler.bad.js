const express = require('express');
const errorHandler = require('errorhandler');
const app = express();
app.use(require('./routes'));
app.use(errorHandler());
app.listen(80);
