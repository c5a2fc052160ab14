const express = require('express');
const fs = require('fs');
const router = express.Router();

router.param('doc', (req, res, next, doc) => {
  if (!/^[\w-]+$/.test(doc)) {
    return res.status(404).end();
  }
  req.docPath = '/srv/docs/' + doc + '.html';
  next();
});

router.get('/docs/:doc', (req, res) => {
  fs.createReadStream(req.docPath).pipe(res);
});

module.exports = router;
