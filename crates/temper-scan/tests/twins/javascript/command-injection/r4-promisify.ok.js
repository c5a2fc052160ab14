const { promisify } = require('util');
const childProcess = require('child_process');
const fastify = require('fastify')();

const run = promisify(childProcess.exec);

fastify.get('/dns/:name', async (request, reply) => {
  const { name } = request.params;
  if (!/^[a-z0-9][a-z0-9.-]*$/i.test(name)) {
    return reply.code(400).send({ error: 'bad name' });
  }
  const { stdout } = await run('dig +short ' + name);
  return { answer: stdout.trim().split('\n') };
});

fastify.listen({ port: 3000 });
