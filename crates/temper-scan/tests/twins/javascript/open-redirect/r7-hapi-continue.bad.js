const Hapi = require("@hapi/hapi");

const server = Hapi.server({ port: 3000, host: "localhost" });

server.route({
  method: "POST",
  path: "/consent",
  handler: (request, h) => {
    const { accepted, continueTo } = request.payload;
    if (accepted !== "yes") {
      return h.redirect("/sorry");
    }
    return h.redirect(continueTo || "/");
  },
});

server.start();
