const express = require('express');
const { load } = require('./store');

const app = express();

app.get('/items/:id', (req, res) => {
  load(Number(req.params.id))
    .then((item) => res.json(item))
    .catch((error) => {
      console.error(error);
      res.status(500).send('could not load');
    });
});
