import express from 'express';
import multer from 'multer';
import path from 'path';

const upload = multer({
  dest: 'public/uploads/',
  limits: { fileSize: 1024 * 1024 },
  fileFilter: (req, file, done) => done(null, ['.png', '.jpg'].includes(path.extname(file.originalname))),
});

const app = express();
app.post('/avatar', upload.single('avatar'), (req, res) => {
  res.json({ file: req.file?.filename });
});
