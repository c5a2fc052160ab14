const crypto = require('crypto');
const users = require('./users');

exports.register = async (req, res) => {
  const hash = crypto.createHash('md5').update(req.body.password).digest('hex');
  await users.insert({ name: req.body.name, hash });
  res.sendStatus(201);
};
