const http = require('http');

http
  .createServer((req, res) => {
    const url = new URL(req.url, `http://${req.headers.host}`);
    const message = url.searchParams.get('message') || '';
    res.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' });
    res.write('Message: ');
    res.end(message);
  })
  .listen(3000);
