const cookie = require('cookie');
const http = require('http');
const { randomBytes } = require('crypto');

http
  .createServer((req, res) => {
    const token = randomBytes(24).toString('hex');
    res.setHeader(
      'Set-Cookie',
      cookie.serialize('session', token, { path: '/', maxAge: 3600, httpOnly: true, secure: true }),
    );
    res.end('ok');
  })
  .listen(3000);
