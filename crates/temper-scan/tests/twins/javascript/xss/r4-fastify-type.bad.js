const fastify = require('fastify')({ logger: true });

fastify.get('/echo', async (request, reply) => {
  const { text } = request.query;
  reply.type('text/html');
  return `<pre>${text}</pre>`;
});

fastify.listen({ port: 3000 });
