const express = require('express');
const app = express();

app.use((req, res) => {
  const from = req.get('Referer') || '/';
  res.status(404).send(`<p>Nothing here. <a href="${from}">Back</a></p>`);
});
