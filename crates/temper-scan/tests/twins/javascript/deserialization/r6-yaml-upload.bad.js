const express = require('express');
const multer = require('multer');
const yaml = require('js-yaml');
const { DEFAULT_FULL_SCHEMA } = yaml;

const router = express.Router();
const upload = multer();

router.post('/pipelines', upload.single('file'), (req, res) => {
  const text = req.file.buffer.toString('utf8');
  const pipeline = yaml.load(text, { schema: DEFAULT_FULL_SCHEMA });
  res.json({ steps: pipeline.steps.length });
});

module.exports = router;
