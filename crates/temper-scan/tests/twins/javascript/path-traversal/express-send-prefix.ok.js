const express = require('express');
const fs = require('fs');
const path = require('path');

const app = express();
const ROOT = path.resolve(__dirname, 'public');

app.get('/download', (req, res) => {
  const target = path.resolve(ROOT, req.query.file);
  if (!target.startsWith(ROOT + path.sep)) {
    return res.status(403).send('forbidden');
  }
  fs.createReadStream(target).pipe(res);
});

app.listen(3000);
