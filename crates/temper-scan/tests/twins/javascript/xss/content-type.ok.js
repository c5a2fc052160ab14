const http = require('http');

http.createServer((req, res) => {
  const q = new URL(req.url, 'http://x').searchParams.get('q');
  res.writeHead(200, { 'Content-Type': 'text/plain' });
  res.end('You searched for ' + q);
}).listen(8000);
