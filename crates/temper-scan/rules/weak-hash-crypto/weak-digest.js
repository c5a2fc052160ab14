const crypto = require("crypto");

function sign(text) {
  return crypto.createHash("md5").update(text).digest("hex"); // bad
}
function etag(text) {
  return crypto.createHash("md5").update(text).digest("hex"); // ok
}
sign(etag(crypto.createHash("sha256").update("x").digest("hex"))); // ok
