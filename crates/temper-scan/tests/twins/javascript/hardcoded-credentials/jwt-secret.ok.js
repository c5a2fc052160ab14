const jwt = require('jsonwebtoken');
const SECRET = process.env['JWT_SECRET'];

exports.issue = function issue(user) {
  return jwt.sign({ sub: user.id, scope: 'n8Fq-29dk-signing' }, SECRET, { expiresIn: '1h' });
};
