const fastify = require("fastify")();
const jwt = require("jsonwebtoken");

async function authenticate(request, reply) {
  const header = request.headers.authorization || "";
  const token = header.replace(/^Bearer /, "");
  try {
    request.user = jwt.verify(token, process.env.JWT_SECRET, { algorithms: ["HS256"] });
  } catch {
    return reply.code(401).send({ error: "invalid token" });
  }
}

fastify.get("/account", { preHandler: authenticate }, async (request) => {
  return { id: request.user.sub };
});

fastify.listen({ port: 3000 });
