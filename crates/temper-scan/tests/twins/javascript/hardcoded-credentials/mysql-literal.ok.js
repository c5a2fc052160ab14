const mysql = require('mysql');

const connection = mysql.createConnection({
  host: 'db.internal',
  user: 'billing',
  password: process.env.BILLING_DB_PASSWORD,
  database: 'billing',
});

connection.connect();
module.exports = connection;
