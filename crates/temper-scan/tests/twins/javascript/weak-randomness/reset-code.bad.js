const mailer = require('./mailer');
const db = require('./db');

exports.forgot = async (req, res) => {
  const resetCode = Math.floor(100000 + Math.random() * 900000);
  await db.saveResetCode(req.body.email, resetCode);
  await mailer.send(req.body.email, `Your code: ${resetCode}`);
  res.end();
};
