const https = require('https');
const { Router } = require('express');

const router = Router();

function fetchJson(host, path) {
  return new Promise((resolve, reject) => {
    https
      .get({ hostname: host, path, headers: { accept: 'application/json' } }, (response) => {
        const chunks = [];
        response.on('data', (c) => chunks.push(c));
        response.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString())));
      })
      .on('error', reject);
  });
}

router.get('/tenant', async (req, res) => {
  const host = (req.query.tenant === 'north' ? 'north' : 'south') + '.internal.example.org';
  res.json(await fetchJson(host, '/v1/info'));
});

module.exports = router;
