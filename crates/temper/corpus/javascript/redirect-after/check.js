const { app, ask } = require('express').load('./app.js');
const answer = ask(app, 'GET', '/out?to=/help&from=a');
if (answer.headers.Location !== '/help') throw new Error(JSON.stringify(answer));
