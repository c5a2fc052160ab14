const http = require('http');

http.createServer((req, res) => {
  const lang = decodeURIComponent(req.url.split('lang=')[1]);
  res.socket.write('HTTP/1.1 200 OK\r\nContent-Language: ' + lang + '\r\n\r\n');
  res.socket.end();
}).listen(80);
