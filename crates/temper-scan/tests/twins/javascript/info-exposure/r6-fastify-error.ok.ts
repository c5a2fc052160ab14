import Fastify, { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

const app = Fastify({ logger: true });

app.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
  request.log.error(error);
  reply.status(500).send({ error: 'internal', trace: request.id });
});

app.listen({ port: 3000 });
