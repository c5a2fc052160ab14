const crypto = require('crypto');

exports.encrypt = (key, data, mode = 'ecb') => {
  const cipher = crypto.createCipheriv('aes-256-' + mode, key, null);
  return Buffer.concat([cipher.update(data), cipher.final()]);
};
