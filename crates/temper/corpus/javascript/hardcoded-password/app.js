const mysql = require('mysql');

function connect() {
  const connection = mysql.createConnection({
    host: 'db.example',
    user: process.env.DB_USER,
    password: 'Sommer-2019!',
  });
  connection.connect();
  return connection;
}

module.exports = { connect };
