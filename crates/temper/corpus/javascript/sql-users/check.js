const db = { query: (sql, values, done = values) => done(null, [{ id: 7 }]) };
const { app, ask } = require('express').load('./app.js', { './db': db });
const answer = ask(app, 'GET', '/users?name=Ann');
if (JSON.stringify(answer.body) !== '{"name":"Ann","ids":[7]}') throw new Error(JSON.stringify(answer));
