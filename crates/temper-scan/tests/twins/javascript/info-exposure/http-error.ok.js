const http = require('http');
const fs = require('fs');

http.createServer((req, res) => {
  try {
    res.end(fs.readFileSync('index.html'));
  } catch (e) {
    res.statusCode = 500;
    res.end('Error: ' + (e.code === 'ENOENT' ? 'missing' : 'unknown'));
  }
}).listen(80);
