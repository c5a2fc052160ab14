const http = require('http');
const { exec } = require('child_process');

http.createServer((req, res) => {
  const param = req.headers['x-job'] || '';
  const guess = 'ABC';
  const target = guess.charAt(1);
  let bar;
  switch (target) {
    case 'A':
      bar = param;
      break;
    case 'B':
      bar = 'bob';
      break;
    case 'C':
    case 'D':
      bar = param;
      break;
    default:
      bar = 'uncle';
  }
  exec('/opt/jobs/run ' + bar, () => res.end('ok'));
}).listen(9000);
