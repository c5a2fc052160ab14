const fastify = require('fastify')({ logger: true });

fastify.get('/echo', async (request, reply) => {
  const { text } = request.query;
  reply.type('application/json');
  return JSON.stringify({ text });
});

fastify.listen({ port: 3000 });
