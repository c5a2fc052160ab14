const { randomInt } = require('crypto');
const CHARS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

function generatePassword(length) {
  let password = '';
  for (let i = 0; i < length; i += 1) {
    password += CHARS.charAt(randomInt(CHARS.length));
  }
  return password;
}

module.exports = generatePassword;
