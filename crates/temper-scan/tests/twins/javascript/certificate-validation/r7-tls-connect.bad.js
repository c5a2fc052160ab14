const tls = require("tls");

const settings = {
  host: "mqtt.example.com",
  port: 8883,
};
settings.rejectUnauthorized = false;

const socket = tls.connect(settings, () => {
  socket.write("hello\n");
});
socket.on("data", (chunk) => process.stdout.write(chunk));
