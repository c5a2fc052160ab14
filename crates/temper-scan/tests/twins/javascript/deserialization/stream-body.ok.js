const { unserialize } = require('node-serialize');
const http = require('http');

http.createServer((req, res) => {
  let body = '';
  req.on('data', (chunk) => { body += chunk; });
  req.on('end', () => {
    body = '{"id": 1}';
    const job = unserialize(body);
    res.end(String(job.id));
  });
}).listen(3000);
