const http = require('http');

const EMAIL = /^([a-zA-Z0-9_\.\-])+\@(([a-zA-Z0-9\-])+\.)+([a-zA-Z0-9]{2,4})+$/;

http.createServer((req, res) => {
  const email = new URL(req.url, 'http://h').searchParams.get('email');
  res.end(EMAIL.test(email) ? 'yes' : 'no');
}).listen(80);
