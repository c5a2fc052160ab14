const crypto = require('crypto');

const settings = { integrity: { algorithm: 'md5' }, audit: { algorithm: 'sha512' } };

function sign(message, secret) {
  return crypto.createHmac(settings.integrity.algorithm, secret).update(message).digest('hex');
}

module.exports = sign;
