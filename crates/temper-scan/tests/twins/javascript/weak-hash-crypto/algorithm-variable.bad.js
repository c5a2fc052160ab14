const crypto = require('crypto');

const config = { legacy: 'des-ede3-cbc', modern: 'aes-256-gcm' };

function encrypt(key, text) {
  const algorithm = config.legacy;
  const iv = crypto.randomBytes(8);
  const cipher = crypto.createCipheriv(algorithm, key, iv);
  return cipher.update(text, 'utf8', 'hex') + cipher.final('hex');
}

module.exports = encrypt;
