const fs = require('fs');
const path = require('path');
const http = require('http');

const BASE = '/srv/files';

http.createServer((req, res) => {
  const name = new URL(req.url, 'http://localhost').searchParams.get('name');
  const full = BASE + '/' + name;
  if (!full.startsWith(BASE + '/')) {
    res.writeHead(403);
    res.end();
    return;
  }
  fs.readFile(full, (err, data) => {
    if (err) {
      res.writeHead(404);
      return res.end('not found');
    }
    res.end(data);
  });
}).listen(8080);
