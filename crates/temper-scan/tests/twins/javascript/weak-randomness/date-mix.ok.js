const { randomUUID } = require('crypto');
const store = require('./store');

function newSession(user) {
  const color = Math.random() < 0.5 ? 'red' : 'blue';
  const sessionToken = randomUUID();
  store.put(sessionToken, { user, color });
  return sessionToken;
}
module.exports = newSession;
