const jwt = require('jsonwebtoken');
const algorithms = ['HS256', 'none'];

exports.check = (token, key) => jwt.verify(token, key, { algorithms });
