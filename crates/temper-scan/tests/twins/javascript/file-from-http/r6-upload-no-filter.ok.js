const path = require('path');
const express = require('express');
const multer = require('multer');

const storage = multer.diskStorage({
  destination: 'public/uploads',
  filename: (req, file, cb) => cb(null, `${Date.now()}-${file.originalname}`),
});
const upload = multer({
  storage,
  fileFilter: (req, file, cb) => {
    const extension = path.extname(file.originalname).toLowerCase();
    cb(null, ['.png', '.jpg', '.jpeg'].includes(extension));
  },
});

const app = express();
app.use(express.static('public'));
app.post('/upload', upload.single('picture'), (req, res) => {
  res.json({ file: req.file.filename });
});
