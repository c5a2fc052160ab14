const express = require('express');

const app = express();

app.use('/static', express.static('public'));

app.use((req, res) => {
  res.status(404).send('Cannot find ' + decodeURIComponent(req.originalUrl));
});

app.listen(3000);
