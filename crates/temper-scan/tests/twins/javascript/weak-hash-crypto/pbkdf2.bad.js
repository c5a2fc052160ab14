const crypto = require('crypto');

function storePassword(password) {
  const salt = crypto.randomBytes(16);
  const digest = crypto.createHash('sha256').update(password + salt.toString('hex')).digest('hex');
  return `${salt.toString('hex')}:${digest}`;
}

module.exports = { storePassword };
