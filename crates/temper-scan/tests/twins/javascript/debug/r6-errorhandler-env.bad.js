const express = require('express');
const errorHandler = require('errorhandler');

const app = express();
app.get('/', (req, res) => res.json({ ok: true }));

app.use(errorHandler({ log: false }));

app.listen(process.env.PORT || 3000);
