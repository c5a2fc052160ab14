const fs = require("fs");
const Hapi = require("@hapi/hapi");

const LOGS = {
  access: "/var/log/app/access.log",
  error: "/var/log/app/error.log",
};

const server = Hapi.server({ port: 8000 });

server.route({
  method: "GET",
  path: "/logs",
  handler: async (request, h) => {
    const name = request.query.name || "access";
    const file = Object.hasOwn(LOGS, name) ? LOGS[name] : LOGS.access;
    const text = await fs.promises.readFile(file, "utf8");
    return h.response(text.split("\n").slice(-100)).type("application/json");
  },
});

server.start();
