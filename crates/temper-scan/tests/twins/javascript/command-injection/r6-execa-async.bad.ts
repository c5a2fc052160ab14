import { execa, execaCommand } from 'execa';
import Fastify from 'fastify';

const app = Fastify();

app.get<{ Querystring: { domain: string } }>('/whois', async (request) => {
  const { domain } = request.query;
  const { stdout } = await execaCommand(`whois ${domain} | head -n 20`, { shell: true });
  return { stdout };
});
