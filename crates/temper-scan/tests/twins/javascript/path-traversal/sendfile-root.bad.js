const express = require('express');
const path = require('path');
const app = express();

app.get('/img/:file', function (req, res) {
  res.sendFile(path.join(__dirname, 'img', req.params.file));
});
