const bcrypt = require('bcrypt');
const users = require('./users');

exports.register = async (req, res) => {
  const hash = await bcrypt.hash(req.body.password, 12);
  await users.insert({ name: req.body.name, hash });
  res.sendStatus(201);
};
