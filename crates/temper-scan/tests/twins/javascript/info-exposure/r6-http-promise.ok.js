const http = require('http');

async function handle(req) {
  const report = await buildReport(req.url);
  return JSON.stringify(report);
}

http
  .createServer((req, res) => {
    handle(req)
      .then((text) => {
        res.writeHead(200, { 'Content-Type': 'application/json' });
        res.end(text);
      })
      .catch((e) => {
        console.error(e);
        res.writeHead(500, { 'Content-Type': 'text/plain' });
        res.end(`Failure: ${e.name}`);
      });
  })
  .listen(3000);
