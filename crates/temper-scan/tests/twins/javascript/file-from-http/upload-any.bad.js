const express = require('express');
const multer = require('multer');
const app = express();

const storage = multer.diskStorage({
  destination: 'public/uploads',
  filename: (req, file, cb) => cb(null, Date.now() + '-' + file.originalname),
});
const upload = multer({ storage });

app.post('/upload', upload.single('file'), (req, res) => res.json({ ok: true }));
