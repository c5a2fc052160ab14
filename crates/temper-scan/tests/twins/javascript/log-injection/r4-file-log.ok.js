const fs = require('fs');
const http = require('http');

const stream = fs.createWriteStream('/var/log/app/access.log', { flags: 'a' });
const logger = { info: (line) => console.info(line) };

http
  .createServer((req, res) => {
    const agent = decodeURIComponent(req.headers['x-agent'] || '');
    logger.info('agent: ' + agent.replace(/[\r\n]/g, ' '));
    stream.write('request\n');
    res.end('ok');
  })
  .listen(3000);
