const fastify = require('fastify')();

fastify.get('/total', async (request, reply) => {
  const { price, currency } = request.query;
  reply.type('text/html');
  return `<b>${Number(price).toFixed(2)} ${currency}</b>`;
});
