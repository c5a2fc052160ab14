const { app, ask } = require('express').load('./app.js');
const answer = ask(app, 'GET', '/product?formula=2*3');
if (answer.body.value !== 6 || answer.body.factors !== 2) throw new Error(JSON.stringify(answer));
