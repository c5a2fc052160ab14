const jwt = require('jsonwebtoken');
const KEY = process.env.KEY;

exports.current = (req) => {
  const token = req.get('authorization').slice(7);
  const claims = jwt.decode(token, { complete: true }).payload;
  return claims.sub;
};
