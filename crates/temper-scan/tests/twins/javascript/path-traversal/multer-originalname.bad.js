const express = require('express');
const multer = require('multer');
const fs = require('fs');
const crypto = require('crypto');
const app = express();
const upload = multer({ storage: multer.memoryStorage() });

app.post('/avatar', upload.single('avatar'), (req, res) => {
  const id = crypto.randomUUID();
  fs.writeFileSync('uploads/' + req.file.originalname, req.file.buffer);
  res.json({ id });
});
