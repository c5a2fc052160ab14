const { app, ask } = require('express').load('./app.js');
const answer = ask(app, 'GET', '/profile?name=Ann');
if (answer.body !== '<h1>Profile</h1><p>Ann</p>') throw new Error(JSON.stringify(answer));
