const db = require('./db');

exports.getUser = async (req, res, next) => {
  try {
    const id = parseInt(req.params.id, 10) || 0;
    const user = await db.query(`SELECT id, name, email FROM users WHERE id = ${id}`);
    if (!user) {
      return res.status(404).json({ message: 'User not found' });
    }
    return res.json(user);
  } catch (e) {
    return next(e);
  }
};
