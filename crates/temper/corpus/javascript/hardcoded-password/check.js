let used;
const mysql = { createConnection: (options) => { used = options; return { connect: () => {} }; } };
process.env.DB_PASSWORD = 'from the environment';
const { app } = require('express').load('./app.js', { mysql });
app.connect();
if (used.host !== 'db.example' || !used.password) throw new Error(JSON.stringify(used));
