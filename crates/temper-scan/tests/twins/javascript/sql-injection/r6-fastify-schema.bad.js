const fastify = require('fastify')({ logger: true });

fastify.register(require('@fastify/postgres'), { connectionString: process.env.DATABASE_URL });

fastify.get('/employees/:department', async (request, reply) => {
  const client = await fastify.pg.connect();
  try {
    const { department } = request.params;
    const { rows } = await client.query(`SELECT name, title FROM employees WHERE department = '${department}'`);
    return rows;
  } finally {
    client.release();
  }
});

fastify.listen({ port: 3000 });
