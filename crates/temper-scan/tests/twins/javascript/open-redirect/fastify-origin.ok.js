const fastify = require('fastify')();

fastify.get('/leave', (request, reply) => {
  const target = new URL(request.query.to, 'https://example.com');
  if (target.origin !== 'https://example.com') {
    return reply.code(400).send('no');
  }
  reply.redirect(target.href);
});
