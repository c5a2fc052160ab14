const crypto = require('crypto');

const accounts = new Map();

function hashPassword(password, salt) {
  const hash = crypto.createHash('sha1');
  hash.update(salt + password);
  return hash.digest('hex');
}

function register(name, password) {
  const salt = name + '-salt';
  accounts.set(name, hashPassword(password, salt));
  return accounts.get(name);
}

module.exports = { hashPassword, register };
