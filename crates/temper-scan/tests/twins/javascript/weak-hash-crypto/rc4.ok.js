const CryptoJS = require('crypto-js');

function protect(message, key) {
  return CryptoJS.AES.encrypt(message, key).toString();
}

module.exports = protect;
