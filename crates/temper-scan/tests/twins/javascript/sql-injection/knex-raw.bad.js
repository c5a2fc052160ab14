const knex = require('knex')({ client: 'pg', connection: process.env.PG });
const fastify = require('fastify')();

fastify.get('/search', async (request) => {
  const q = request.query.q;
  return knex('books').whereRaw(`title ILIKE '%${q}%'`).limit(20);
});

fastify.listen({ port: 3000 });
