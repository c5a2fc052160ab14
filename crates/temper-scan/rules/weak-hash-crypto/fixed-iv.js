const crypto = require("crypto");

function encrypt(text, key) {
  const iv = crypto.randomBytes(16);
  crypto.createCipheriv("aes-256-cbc", key, "0123456789abcdef"); // bad
  crypto.createCipheriv("aes-256-cbc", key, Buffer.from("0123456789abcdef")); // bad
  crypto.createCipheriv("aes-256-cbc", key, Buffer.alloc(16, 0)); // bad
  return crypto.createCipheriv("aes-256-cbc", key, iv).update(text); // ok
}

module.exports = encrypt;

function sealed(text, key) {
  const iv = Buffer.alloc(16);
  crypto.randomFillSync(iv);
  return crypto.createCipheriv("aes-256-cbc", key, iv).update(text); // ok
}

module.exports.sealed = sealed;
