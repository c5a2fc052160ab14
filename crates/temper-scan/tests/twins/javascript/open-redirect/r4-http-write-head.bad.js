const http = require('http');
const querystring = require('querystring');

http
  .createServer((req, res) => {
    const query = querystring.parse(req.url.split('?')[1]);
    res.writeHead(302, { Location: query.to });
    res.end();
  })
  .listen(3000);
