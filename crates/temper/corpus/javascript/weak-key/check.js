const jwt = { sign: (claims, key) => claims.user + key.length };
const { app, ask } = require('express').load('./app.js', { jsonwebtoken: jwt });
const answer = ask(app, 'POST', '/session', { user: 'ann' });
if (answer.body.user !== 'ann' || answer.body.count !== 1) throw new Error(JSON.stringify(answer));
