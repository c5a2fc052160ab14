process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1';
const https = require('https');

https.get('https://inner.example.com/', (res) => res.resume());
