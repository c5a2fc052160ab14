const express = require('express');
const fs = require('fs');
const router = express.Router();

router.param('doc', (req, res, next, doc) => {
  if (doc.length > 80) {
    return res.status(404).end();
  }
  req.docPath = '/srv/docs/' + doc + '.html';
  next();
});

router.get('/docs/:doc', (req, res) => {
  fs.createReadStream(req.docPath).pipe(res);
});

module.exports = router;
