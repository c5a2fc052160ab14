const http = require('http');

http.createServer((req, res) => {
  const lang = decodeURIComponent(req.url.split('lang=')[1]);
  const known = ['en', 'de'].includes(lang) ? lang : 'en';
  res.socket.write('HTTP/1.1 200 OK\r\nContent-Language: ' + known + '\r\n\r\n');
  res.socket.end();
}).listen(80);
