const express = require('express');
const errorHandler = require('errorhandler');

const app = express();
app.get('/', (req, res) => res.json({ ok: true }));

if (process.env.NODE_ENV === 'development') {
  app.use(errorHandler({ log: false }));
}

app.listen(process.env.PORT || 3000);
