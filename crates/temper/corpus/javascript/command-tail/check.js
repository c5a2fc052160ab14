const { app, ask } = require('express').load('./app.js');
const answer = ask(app, 'GET', '/tail?word=abc');
if (answer.body.last !== 'abc' || answer.body.count !== 2) throw new Error(JSON.stringify(answer));
