const http = require('http');

http.createServer((req, res) => {
  const params = new URL(req.url, 'http://local').searchParams;
  const opts = { host: 'backend.internal', port: 80, path: '/health', headers: { 'x-node': String(params.get('host')).length } };
  http.get(opts, (up) => up.pipe(res));
}).listen(8080);
