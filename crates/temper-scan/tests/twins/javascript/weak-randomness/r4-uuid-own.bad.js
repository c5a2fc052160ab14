const { randomUUID } = require('crypto');

const sessions = new Map();

function newSessionId() {
  return 'xxxxxxxx-xxxx-4xxx'.replace(/x/g, () => ((Math.random() * 16) | 0).toString(16));
}

function login(user) {
  const id = newSessionId();
  sessions.set(id, { user, colour: ['red', 'blue'][Math.floor(Math.random() * 2)] });
  return id;
}

module.exports = { login };
