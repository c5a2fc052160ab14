const express = require('express');
const app = express();

app.get('/orders/:id', async (req, res, next) => {
  try {
    res.json(await loadOrder(req.params.id));
  } catch (err) {
    next(err);
  }
});

app.use((err, req, res, next) => {
  console.error(err.stack);
  res.status(err.status || 500).json({
    message: 'Something went wrong',
    stack: undefined,
  });
});
