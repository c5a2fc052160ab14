const fastify = require('fastify')();

fastify.get('/leave', (request, reply) => {
  const target = new URL(request.query.to, 'https://example.com');
  reply.redirect(target.href);
});
