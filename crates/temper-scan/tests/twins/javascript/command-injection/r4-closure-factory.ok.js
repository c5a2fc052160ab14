const { exec } = require('child_process');
const http = require('http');

function makeRunner(prefix) {
  return function runner(argument, done) {
    exec(prefix + ' ' + argument, done);
  };
}

const lookup = makeRunner('whois');

http
  .createServer((req, res) => {
    const url = new URL(req.url, 'http://localhost');
    const domain = url.searchParams.get('domain');
    lookup('example.org', () => res.end(domain === null ? 'n' : 'y'));
  })
  .listen(9999);
