const express = require('express');
const fileUpload = require('express-fileupload');
const crypto = require('crypto');
const path = require('path');

const app = express();
app.use(fileUpload({ limits: { fileSize: 1024 * 1024 } }));

app.post('/photo', async (req, res) => {
  const { photo } = req.files;
  if (photo.mimetype !== 'image/png') return res.sendStatus(415);
  await photo.mv(path.join(__dirname, 'photos', req.body.album, 'photo.png'));
  return res.sendStatus(201);
});
