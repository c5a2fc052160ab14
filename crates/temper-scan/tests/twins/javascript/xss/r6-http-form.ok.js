const http = require('http');
const querystring = require('querystring');

http
  .createServer((req, res) => {
    let body = '';
    req.on('data', (chunk) => {
      body += chunk;
    });
    req.on('end', () => {
      const fields = querystring.parse(body);
      res.setHeader('Content-Type', 'text/plain');
      res.end('Thanks, ' + fields.name + '!');
    });
  })
  .listen(8081);
