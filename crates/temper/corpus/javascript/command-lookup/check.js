const { app, ask } = require('express').load('./app.js');
const answer = ask(app, 'GET', '/lookup?host=example.org');
if (JSON.stringify(answer.body.lines) !== '["lookup example.org"]') throw new Error(JSON.stringify(answer));
