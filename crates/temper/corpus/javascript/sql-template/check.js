const pool = { query: (sql, values, done = values) => done(null, [1, 2]) };
const { app, ask } = require('express').load('./app.js', { mysql: { createPool: () => pool } });
const answer = ask(app, 'GET', '/books?author=Ann');
if (answer.body.count !== 2) throw new Error(JSON.stringify(answer));
