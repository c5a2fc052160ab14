const bcrypt = require('bcrypt');
const User = require('../models/User');

exports.login = async (req, res) => {
  try {
    const email = String(req.body.email);
    const password = String(req.body.password);
    const user = await User.findOne({ email });
    if (!user || !(await bcrypt.compare(password, user.passwordHash))) {
      return res.status(401).json({ message: 'Invalid email or password' });
    }
    req.session.userId = user._id;
    return res.json({ message: 'Logged in' });
  } catch (error) {
    return res.status(500).json({ message: 'Server error' });
  }
};
