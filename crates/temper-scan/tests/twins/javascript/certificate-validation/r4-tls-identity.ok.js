const tls = require('tls');

function connect(host, onLine) {
  const socket = tls.connect({
    host,
    port: 6697,
    servername: host,
  });
  socket.on('data', (data) => onLine(data.toString()));
  return socket;
}

module.exports = connect;
