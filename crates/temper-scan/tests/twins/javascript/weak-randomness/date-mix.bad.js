const store = require('./store');

function newSession(user) {
  const id = `${Date.now()}-${Math.random().toString(16).slice(2)}`;
  const sessionToken = Buffer.from(id).toString('base64');
  store.put(sessionToken, user);
  return sessionToken;
}
module.exports = newSession;
