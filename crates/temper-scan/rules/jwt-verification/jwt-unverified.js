const jwt = require("jsonwebtoken");

function claims(token) {
  jwt.decode(token); // bad
  return jwt.verify(token, process.env.JWT_KEY, { algorithms: ["HS256"] }); // ok
}
