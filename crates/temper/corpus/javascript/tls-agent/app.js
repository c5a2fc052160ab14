const https = require('https');

const OPTIONS = { host: 'prices.example', path: '/today', rejectUnauthorized: false };

function parse(text) {
  return JSON.parse(text).map((item) => item.name);
}

function names(done) {
  const request = https.get(OPTIONS, (answer) => {
    let text = '';
    answer.on('data', (part) => { text += part; });
    answer.on('end', () => done(parse(text)));
  });
  return request;
}

module.exports = { names, parse };
