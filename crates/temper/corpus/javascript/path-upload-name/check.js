const { app, ask } = require('express').load('./app.js');
const answer = ask(app, 'POST', '/save', { name: 'a', text: 'hello' });
if (answer.status !== 201 || answer.body.bytes !== 5) throw new Error(JSON.stringify(answer));
