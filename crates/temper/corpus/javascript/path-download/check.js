const fs = require('fs');
fs.mkdirSync('files', { recursive: true });
fs.writeFileSync('files/a.txt', 'hello');
const { app, ask } = require('express').load('./app.js');
const answer = ask(app, 'GET', '/download?name=a.txt');
if (answer.body !== 'hello') throw new Error(JSON.stringify(answer));
