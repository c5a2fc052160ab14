const jwt = require('jsonwebtoken');

function requireAdmin(req, res, next) {
  const token = req.cookies.token;
  if (!token) {
    return res.status(401).json({ error: 'missing token' });
  }
  try {
    const user = jwt.verify(token, process.env.JWT_PUBLIC_KEY, { algorithms: ['RS256'] });
    if (user.role !== 'admin') {
      return res.status(403).json({ error: 'forbidden' });
    }
    req.user = user;
    return next();
  } catch (e) {
    return res.status(401).json({ error: 'invalid token' });
  }
}

module.exports = requireAdmin;
