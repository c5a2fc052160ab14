const http = require('http');
const { URL } = require('url');

http.createServer((req, res) => {
  const { searchParams } = new URL(req.url, `http://${req.headers.host}`);
  res.setHeader('Content-Type', 'application/json');
  res.write('{"title":');
  res.write(JSON.stringify(searchParams.get('title')));
  res.end('}');
}).listen(3000);
