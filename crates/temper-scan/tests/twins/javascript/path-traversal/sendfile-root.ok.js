const express = require('express');
const path = require('path');
const app = express();

app.get('/img/:file', function (req, res) {
  res.sendFile(req.params.file, { root: path.join(__dirname, 'img') });
});
