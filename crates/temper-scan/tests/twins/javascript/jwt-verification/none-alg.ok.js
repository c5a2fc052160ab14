const jwt = require('jsonwebtoken');
const algorithms = ['HS256', 'HS384'];

exports.check = (token, key) => jwt.verify(token, key, { algorithms });
