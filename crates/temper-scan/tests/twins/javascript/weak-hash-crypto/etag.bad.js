const crypto = require('crypto');
const db = require('./db');

async function login(email, passwd) {
  const row = await db.findUser(email);
  const digest = crypto.createHash('sha1').update(passwd).digest('hex');
  return row && row.digest === digest;
}

module.exports = login;
