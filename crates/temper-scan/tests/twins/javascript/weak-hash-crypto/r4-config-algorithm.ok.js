const crypto = require('crypto');

const settings = { integrity: { algorithm: 'sha512' }, audit: { algorithm: 'sha256' } };

function sign(message, secret) {
  return crypto.createHmac(settings.integrity.algorithm, secret).update(message).digest('hex');
}

module.exports = sign;
