const https = require('https');
const axios = require('axios');

const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: true });

async function prices() {
  const { data } = await axios.get('https://prices.example.org/v2', { httpsAgent: agent });
  return data;
}

module.exports = prices;
