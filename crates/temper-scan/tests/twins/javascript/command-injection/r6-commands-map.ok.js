const http = require('http');
const url = require('url');
const { exec } = require('child_process');

const commands = new Map([
  ['disk', 'df -h'],
  ['memory', 'free -m'],
  ['uptime', 'uptime'],
]);

const server = http.createServer((req, res) => {
  const { query } = url.parse(req.url, true);
  const command = commands.has(query.cmd) ? commands.get(query.cmd) : 'uptime';
  exec(command, (err, stdout) => {
    res.writeHead(err ? 500 : 200, { 'Content-Type': 'text/plain' });
    res.end(err ? 'failed' : stdout);
  });
});

server.listen(8000);
