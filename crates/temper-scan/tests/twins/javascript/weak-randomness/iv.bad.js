const crypto = require('crypto');

function encrypt(key, text) {
  const iv = Buffer.alloc(16);
  for (let i = 0; i < 16; i++) iv[i] = Math.floor(Math.random() * 256);
  const cipher = crypto.createCipheriv('aes-256-cbc', key, iv);
  return Buffer.concat([iv, cipher.update(text), cipher.final()]);
}
module.exports = encrypt;
