const express = require('express');
const errorHandler = require('errorhandler');

const app = express();

app.get('/', (req, res) => res.send('hello'));

app.use(errorHandler());

app.listen(process.env.PORT);
