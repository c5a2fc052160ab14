const crypto = require("crypto");

class CardVault {
  constructor(key) {
    this.key = key;
  }

  encrypt(plain) {
    const iv = crypto.randomBytes(16);
    const cipher = crypto.createCipheriv("aes-256-cbc", this.key, iv);
    return Buffer.concat([iv, cipher.update(plain, "utf8"), cipher.final()]).toString("base64");
  }
}

module.exports = { CardVault };
