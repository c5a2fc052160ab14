const http = require('http');
http.get = (address, done) => done({ statusCode: 200 });
const { app, ask } = require('express').load('./app.js');
const answer = ask(app, 'GET', '/feed?host=feeds.example');
if (answer.body.status !== 200) throw new Error(JSON.stringify(answer));
