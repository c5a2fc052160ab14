const CryptoJS = require('crypto-js');

function protect(message, key) {
  return CryptoJS.RC4.encrypt(message, key).toString();
}

module.exports = protect;
