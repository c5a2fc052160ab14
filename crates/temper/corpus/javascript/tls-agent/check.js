const https = require('https');
https.get = (options, done) => {
  done({ on: (event, listener) => listener('[{"name":"tea"}]') });
  return 'request';
};
let found;
if (require('./app.js').names((names) => { found = names; }) !== 'request') throw new Error('request');
if (found[0] !== 'tea') throw new Error(JSON.stringify(found));
