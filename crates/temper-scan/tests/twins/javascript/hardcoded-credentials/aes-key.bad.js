const crypto = require('crypto');

const KEY = Buffer.from('6f1d2c3b4a59687f8e9dacbbcad9e8f7', 'utf8');

function seal(text) {
  const iv = crypto.randomBytes(12);
  const cipher = crypto.createCipheriv('aes-256-gcm', KEY, iv);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
}

module.exports = { seal };
