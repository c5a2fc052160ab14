const http = require('http');
const { URL } = require('url');

http.createServer((req, res) => {
  const { searchParams } = new URL(req.url, `http://${req.headers.host}`);
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  res.write('<title>');
  res.write(searchParams.get('title'));
  res.end('</title>');
}).listen(3000);
