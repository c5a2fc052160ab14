const { spawn } = require("child_process");
const readline = require("readline");
const net = require("net");

const ALLOWED = new Map([
  ["status", ["status"]],
  ["reload", ["reload"]],
]);

net
  .createServer(async (socket) => {
    const lines = readline.createInterface({ input: socket });
    for await (const line of lines) {
      spawn("nginx -s " + line, { shell: true }).stdout.pipe(socket, { end: false });
    }
  })
  .listen(7000, "0.0.0.0");
