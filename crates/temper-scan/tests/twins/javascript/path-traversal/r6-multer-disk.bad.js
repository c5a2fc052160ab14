const crypto = require('crypto');
const express = require('express');
const multer = require('multer');
const fs = require('fs');
const path = require('path');

const app = express();
const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: 5e6 } });

app.post('/avatar', upload.single('avatar'), async (req, res) => {
  const extension = path.extname(req.file.originalname).toLowerCase();
  if (!['.png', '.jpg'].includes(extension)) {
    return res.status(415).json({ error: 'unsupported type' });
  }
  const target = path.join('uploads', req.file.originalname);
  await fs.promises.writeFile(target, req.file.buffer);
  res.status(201).json({ stored: true });
});
