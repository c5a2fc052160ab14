const express = require('express');
const multer = require('multer');
const yaml = require('js-yaml');

const router = express.Router();
const upload = multer();

router.post('/pipelines', upload.single('file'), (req, res) => {
  const text = req.file.buffer.toString('utf8');
  const pipeline = yaml.load(text, { schema: yaml.JSON_SCHEMA });
  res.json({ steps: pipeline.steps.length });
});

module.exports = router;
