const mysql = require('mysql');

const connection = mysql.createConnection({
  host: 'db.internal',
  user: 'billing',
  password: 'Xk29!vQp7z',
  database: 'billing',
});

connection.connect();
module.exports = connection;
