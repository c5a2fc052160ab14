const WebSocket = require('ws');

const server = new WebSocket.Server({ port: 8080 });

server.on('connection', (socket) => {
  socket.on('message', (data) => {
    const message = JSON.parse(data);
    const value = eval('(' + message.expression + ')');
    socket.send(JSON.stringify({ id: message.id, value }));
  });
});
