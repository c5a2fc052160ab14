import express from 'express';
import multer from 'multer';
import path from 'path';

const upload = multer({ dest: 'public/uploads/' });

const app = express();
app.post('/avatar', upload.single('avatar'), (req, res) => {
  res.json({ file: req.file?.filename });
});
