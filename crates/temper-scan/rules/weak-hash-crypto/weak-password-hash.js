const crypto = require("crypto");
const { createHash } = require("crypto");
const bcrypt = require("bcrypt");

async function register(password, fileName) {
  crypto.createHash("sha256").update(password).digest("hex"); // bad
  createHash("md5").update(password + "salt").digest("hex"); // bad
  crypto.createHash("sha256").update(fileName).digest("hex"); // ok
  await bcrypt.hash(password, 12); // ok
  crypto.pbkdf2Sync(password, "salt", 600000, 64, "sha512"); // ok
  crypto.scryptSync(password, "salt", 64); // ok
}
