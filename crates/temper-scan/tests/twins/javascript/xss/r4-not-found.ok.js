const express = require('express');

const app = express();

app.use('/static', express.static('public'));

app.use((req, res) => {
  res.status(404).json({ error: 'Cannot find ' + decodeURIComponent(req.originalUrl) });
});

app.listen(3000);
