const crypto = require('crypto');
const fs = require('fs');

function etag(file) {
  const digest = crypto.createHash('sha256').update(fs.readFileSync(file)).digest('hex');
  return `"${digest}"`;
}

module.exports = etag;
