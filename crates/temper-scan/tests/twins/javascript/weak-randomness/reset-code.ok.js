const crypto = require('crypto');
const mailer = require('./mailer');
const db = require('./db');

exports.forgot = async (req, res) => {
  const resetCode = crypto.randomInt(100000, 1000000);
  await db.saveResetCode(req.body.email, resetCode);
  await mailer.send(req.body.email, `Your code: ${resetCode}`);
  res.end();
};
