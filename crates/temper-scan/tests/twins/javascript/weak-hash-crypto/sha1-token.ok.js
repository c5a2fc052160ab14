const { createHash } = require('crypto');

function pickDigest(strict) {
  return strict ? 'sha512' : 'sha1';
}

exports.fingerprint = (secret) => createHash(pickDigest(true)).update(secret).digest('base64');
