const { randomUUID } = require('crypto');

const sessions = new Map();

function newSessionId() {
  return randomUUID();
}

function login(user) {
  const id = newSessionId();
  sessions.set(id, { user, colour: ['red', 'blue'][Math.floor(Math.random() * 2)] });
  return id;
}

module.exports = { login };
