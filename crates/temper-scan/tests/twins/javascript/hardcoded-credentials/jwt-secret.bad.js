const jwt = require('jsonwebtoken');
const SECRET = 'n8Fq-29dk-signing';

exports.issue = function issue(user) {
  return jwt.sign({ sub: user.id }, SECRET, { expiresIn: '1h' });
};
