const crypto = require('crypto');
const { promisify } = require('util');

const scrypt = promisify(crypto.scrypt);

async function hashPassword(password) {
  const salt = crypto.randomBytes(16);
  const hash = crypto.createHash('sha512');
  hash.update(salt);
  hash.update(password);
  return salt.toString('hex') + ':' + hash.digest('hex');
}

module.exports = { hashPassword };
