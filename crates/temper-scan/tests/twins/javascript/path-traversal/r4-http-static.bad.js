const http = require('http');
const fs = require('fs');
const path = require('path');

const PUBLIC = path.join(__dirname, 'public');
const TYPES = { '.css': 'text/css', '.js': 'text/javascript' };

http
  .createServer((req, res) => {
    const { pathname } = new URL(req.url, 'http://localhost');
    const file = path.join(PUBLIC, decodeURIComponent(pathname));
    res.setHeader('Content-Type', TYPES[path.extname(file)] || 'application/octet-stream');
    fs.createReadStream(file).on('error', () => res.end()).pipe(res);
  })
  .listen(8080);
