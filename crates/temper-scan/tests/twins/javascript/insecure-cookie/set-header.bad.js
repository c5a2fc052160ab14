const http = require('http');
const { newSession } = require('./sessions');

http.createServer((req, res) => {
  const id = newSession();
  res.setHeader('Set-Cookie', `sessionid=${id}; Path=/; HttpOnly`);
  res.end('welcome');
}).listen(3000);
