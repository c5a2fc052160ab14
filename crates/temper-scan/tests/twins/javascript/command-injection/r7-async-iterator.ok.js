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
      const args = ALLOWED.get(line.trim());
      if (args) {
        spawn("nginx", ["-s", ...args]).stdout.pipe(socket, { end: false });
      }
    }
  })
  .listen(7000, "0.0.0.0");
