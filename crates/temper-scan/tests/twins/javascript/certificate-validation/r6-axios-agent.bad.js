const axios = require('axios');
const https = require('https');

const client = axios.create({
  baseURL: 'https://erp.internal',
  timeout: 10000,
  httpsAgent: new https.Agent({ keepAlive: true, rejectUnauthorized: false }),
});

exports.invoices = () => client.get('/invoices').then((r) => r.data);
