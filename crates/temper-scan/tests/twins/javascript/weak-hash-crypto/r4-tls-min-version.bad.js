const https = require('https');
const fs = require('fs');

const options = {
  key: fs.readFileSync('/etc/app/key.pem'),
  cert: fs.readFileSync('/etc/app/cert.pem'),
  minVersion: 'TLSv1',
};

https.createServer(options, (req, res) => res.end('ok')).listen(8443);
