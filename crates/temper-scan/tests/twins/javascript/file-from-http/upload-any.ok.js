const express = require('express');
const multer = require('multer');
const path = require('path');
const { randomUUID } = require('crypto');
const app = express();
const TYPES = { '.png': 'image/png', '.jpg': 'image/jpeg' };

const storage = multer.diskStorage({
  destination: 'uploads',
  filename: (req, file, cb) => cb(null, randomUUID() + path.extname(file.originalname).toLowerCase()),
});
const upload = multer({
  storage,
  limits: { fileSize: 1024 * 1024 },
  fileFilter: (req, file, cb) => {
    const ext = path.extname(file.originalname).toLowerCase();
    cb(null, Object.hasOwn(TYPES, ext) && TYPES[ext] === file.mimetype);
  },
});

app.post('/upload', upload.single('file'), (req, res) => res.json({ ok: true }));
