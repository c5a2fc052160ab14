const formidable = require('formidable');
const fs = require('fs');
const http = require('http');
const path = require('path');

http
  .createServer((req, res) => {
    const form = new formidable.IncomingForm();
    form.parse(req, (err, fields, files) => {
      if (err) {
        res.writeHead(400);
        return res.end();
      }
      const upload = files.document;
      const target = path.join('/srv/uploads', upload.newFilename);
      fs.rename(upload.filepath, target, (failure) => {
        res.writeHead(failure ? 500 : 201);
        res.end();
      });
    });
  })
  .listen(3000);
