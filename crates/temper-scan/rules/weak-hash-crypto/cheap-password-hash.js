const bcrypt = require("bcrypt");
const crypto = require("crypto");

function hashes(password, salt) {
  const one = bcrypt.hashSync(password, 4); // bad
  const two = bcrypt.hashSync(password, 12); // ok
  const three = crypto.pbkdf2Sync(password, salt, 1000, 32, "sha256"); // bad
  const four = crypto.pbkdf2Sync(password, salt, 600000, 32, "sha256"); // ok
  return [one, two, three, four];
}

module.exports = hashes;
