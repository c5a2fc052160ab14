const crypto = require('crypto');

exports.csrfToken = () => {
  const token = crypto.pseudoRandomBytes(16).toString('hex');
  return token;
};
