const fastify = require('fastify')();

fastify.get('/total', async (request, reply) => {
  const { price, qty } = request.query;
  reply.type('text/html');
  return `<b>${(Number(price) * qty).toFixed(2)} EUR</b>`;
});
