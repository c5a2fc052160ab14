const http = require('http');

http.createServer((req, res) => {
  const params = new URL(req.url, 'http://local').searchParams;
  const opts = { host: params.get('host'), port: 80, path: '/health' };
  http.get(opts, (up) => up.pipe(res));
}).listen(8080);
