const crypto = require('crypto');

exports.encrypt = (key, data) => {
  const mode = 'gcm';
  const cipher = crypto.createCipheriv('aes-256-' + mode, key, crypto.randomBytes(12));
  return Buffer.concat([cipher.update(data), cipher.final(), cipher.getAuthTag()]);
};
