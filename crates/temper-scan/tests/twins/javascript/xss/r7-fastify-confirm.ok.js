const fastify = require("fastify")({ logger: true });
const he = require("he");

fastify.post("/subscribe", (request, reply) => {
  const { email } = request.body;
  const lines = ["<html><body>"];
  lines.push("<p>We have sent a mail to <b>" + he.encode(email) + "</b></p>");
  lines.push("</body></html>");
  reply.header("Content-Type", "text/html; charset=utf-8").send(lines.join("\n"));
});

fastify.listen({ port: 3000 });
