const WebSocket = require("ws");

function connect(url, onEvent) {
  const socket = new WebSocket(url, { handshakeTimeout: 5000 });
  socket.on("message", (data) => onEvent(JSON.parse(data)));
  socket.on("close", () => setTimeout(() => connect(url, onEvent), 1000));
  return socket;
}

connect("wss://events.example.com/stream", (event) => console.log("event", event.type));
