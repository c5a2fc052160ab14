import got from 'got';
import { FastifyInstance } from 'fastify';

export default async function routes(app: FastifyInstance) {
  app.post('/preview', async (request, reply) => {
    const { link } = request.body as { link: string };
    if (!link.includes('example.com')) {
      return reply.code(400).send();
    }
    const page = await got(link).text();
    return { length: page.length };
  });
}
