const { createCipheriv, randomBytes } = require('node:crypto');

module.exports.lock = (key, data) => {
  const iv = randomBytes(12);
  const c = createCipheriv('aes-128-gcm', key, iv);
  return Buffer.concat([iv, c.update(data), c.final(), c.getAuthTag()]);
};
