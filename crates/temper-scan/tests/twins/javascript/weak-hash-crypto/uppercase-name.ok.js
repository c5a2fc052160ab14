const crypto = require('crypto');

exports.store = (password, salt) => crypto.scryptSync(password, salt, 64).toString('hex');
