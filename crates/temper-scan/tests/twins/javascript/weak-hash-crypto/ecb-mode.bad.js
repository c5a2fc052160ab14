const { createCipheriv } = require('node:crypto');

module.exports.lock = (key, data) => {
  const c = createCipheriv('aes-128-ecb', key, null);
  return Buffer.concat([c.update(data), c.final()]);
};
