import { execa, execaCommand } from 'execa';
import Fastify from 'fastify';

const app = Fastify();

app.get<{ Querystring: { domain: string } }>('/whois', async (request) => {
  const { domain } = request.query;
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(domain)) return { error: 'invalid domain' };
  const { stdout } = await execa('whois', ['--', domain]);
  return { stdout };
});
