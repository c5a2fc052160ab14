import Fastify from 'fastify';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const app = Fastify();
const root = path.join(process.cwd(), 'docs');

app.get('/doc', async (request, reply) => {
  const { page } = request.query;
  const target = path.join(root, page);
  const rel = path.relative(root, target);
  if (rel.startsWith('docs')) {
    return reply.code(400).send({ error: 'bad page' });
  }
  reply.type('text/plain');
  return readFile(target, 'utf8');
});

await app.listen({ port: 3000 });
