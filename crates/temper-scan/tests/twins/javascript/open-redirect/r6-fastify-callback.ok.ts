import Fastify from 'fastify';

const app = Fastify();
const CLIENTS: Record<string, string> = { web: 'https://app.example.org/cb', cli: 'http://127.0.0.1:7777/cb' };

app.get<{ Querystring: { client: string; redirect_uri: string } }>('/authorize', async (request, reply) => {
  const { client, redirect_uri } = request.query;
  const target = CLIENTS[client] ?? CLIENTS.web;
  return reply.redirect(`${target}?code=${await issueCode(client)}`);
});
