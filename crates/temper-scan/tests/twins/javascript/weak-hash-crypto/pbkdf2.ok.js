const crypto = require('crypto');

function storePassword(password) {
  const salt = crypto.randomBytes(16);
  const digest = crypto.pbkdf2Sync(password, salt, 310000, 32, 'sha256').toString('hex');
  return `${salt.toString('hex')}:${digest}`;
}

module.exports = { storePassword };
