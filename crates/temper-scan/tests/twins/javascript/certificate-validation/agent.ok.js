const https = require('https');
const fs = require('fs');
const axios = require('axios');

const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: true, ca: fs.readFileSync('ca.pem') });

exports.get = (path) => axios.get('https://inner.example.com' + path, { httpsAgent: agent });
