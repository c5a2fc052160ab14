const crypto = require("crypto");
const jwt = require("jsonwebtoken");

const weak = Math.random().toString(36);
jwt.sign({ id: 1 }, weak); // bad
const delay = Math.random() * 100; // ok
const resetToken = Math.random().toString(36); // bad
const letters = "abcdef";
let code = "";
for (let i = 0; i < 8; i++) {
  code += letters[Math.floor(Math.random() * letters.length)]; // bad
}
function apiKey() {
  return String(Math.random()); // bad
}
setTimeout(apiKey, delay);
const strong = crypto.randomBytes(32).toString("hex");
jwt.sign({ id: 1 }, strong); // ok
