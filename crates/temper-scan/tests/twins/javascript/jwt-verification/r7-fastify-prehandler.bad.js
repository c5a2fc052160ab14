const fastify = require("fastify")();
const jwt = require("jsonwebtoken");

async function authenticate(request, reply) {
  const header = request.headers.authorization || "";
  const token = header.replace(/^Bearer /, "");
  const user = jwt.decode(token);
  if (!user) {
    return reply.code(401).send({ error: "invalid token" });
  }
  request.user = user;
}

fastify.get("/account", { preHandler: authenticate }, async (request) => {
  return { id: request.user.sub };
});

fastify.listen({ port: 3000 });
