const fastify = require('fastify')();
fastify.register(require('@fastify/cookie'));
const { randomBytes } = require('crypto');

fastify.post('/session', async (request, reply) => {
  const sid = randomBytes(16).toString('hex');
  reply.setCookie('sid', sid, { path: '/' });
  return { ok: true };
});
