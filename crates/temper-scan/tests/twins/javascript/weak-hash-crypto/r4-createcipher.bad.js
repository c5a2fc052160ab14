const crypto = require('crypto');

function encrypt(text, key) {
  const iv = crypto.randomBytes(16);
  const cipher = crypto.createCipheriv('des-ede3-cbc', key, iv.subarray(0, 8));
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final()]);
}

module.exports = { encrypt };
