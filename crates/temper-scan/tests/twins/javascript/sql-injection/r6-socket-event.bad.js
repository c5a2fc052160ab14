const { Server } = require('socket.io');
const mysql = require('mysql');

const io = new Server(3000);
const connection = mysql.createConnection(process.env.MYSQL_URL);

io.on('connection', (socket) => {
  socket.on('history', (room, reply) => {
    connection.query("SELECT body FROM messages WHERE room = '" + room + "'", (err, rows) => {
      reply(err ? [] : rows.map((row) => row.body));
    });
  });
});
