const { execFile } = require("child_process");
const hapi = require("@hapi/hapi");

const init = async () => {
  const server = hapi.server({ port: 3000 });

  server.route({
    method: "GET",
    path: "/disk/{user}",
    handler: (request, h) =>
      new Promise((resolve) => {
        const home = "/home/" + request.params.user;
        execFile("du", ["-sh", home], { shell: true }, (err, stdout) => {
          resolve(err ? h.response("failed").code(500) : stdout.split("\t")[0]);
        });
      }),
  });

  await server.start();
};

init();
