const crypto = require("crypto");

function encrypt(key, iv) {
  crypto.createCipheriv("des-ede3-cbc", key, iv); // bad
  crypto.createCipheriv("aes-128-ecb", key, null); // bad
  crypto.createCipheriv("aes-256-gcm", key, iv); // ok
}
