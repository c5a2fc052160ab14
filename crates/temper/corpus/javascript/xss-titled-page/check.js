const { app, ask } = require('express').load('./app.js');
const answer = ask(app, 'GET', '/page?title=Home');
if (answer.body !== '<title>Home</title><p>Welcome</p>') throw new Error(JSON.stringify(answer));
