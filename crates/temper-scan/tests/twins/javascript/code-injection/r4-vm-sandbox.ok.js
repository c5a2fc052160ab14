const vm = require('vm');
const http = require('http');

http
  .createServer((req, res) => {
    let script = '';
    req.on('data', (part) => (script += part));
    req.on('end', () => {
      const sandbox = { input: script, total: 0 };
      vm.runInNewContext('total = input.length', sandbox, { timeout: 100 });
      res.end(String(Number(sandbox.total)));
    });
  })
  .listen(7000);
