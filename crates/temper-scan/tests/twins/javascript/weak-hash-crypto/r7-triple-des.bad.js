const crypto = require("crypto");

class CardVault {
  constructor(key) {
    this.key = key;
  }

  encrypt(plain) {
    const iv = crypto.randomBytes(8);
    const cipher = crypto.createCipheriv("des-ede3-cbc", this.key, iv);
    return Buffer.concat([iv, cipher.update(plain, "utf8"), cipher.final()]).toString("base64");
  }
}

module.exports = { CardVault };
