const http = require('http');
const fs = require('fs');
const url = require('url');
const path = require('path');

http.createServer((req, res) => {
  const pathname = decodeURIComponent(url.parse(req.url).pathname);
  if (pathname.includes('..')) {
    res.statusCode = 400;
    return res.end();
  }
  const file = path.join(__dirname, 'static', pathname);
  fs.createReadStream(file).on('error', () => res.end()).pipe(res);
}).listen(80);
