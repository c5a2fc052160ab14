import { readFile } from "node:fs/promises";
import path from "node:path";
import Fastify, { FastifyRequest } from "fastify";

const ROOT = path.resolve("attachments");
const app = Fastify({ logger: true });

app.get("/attachment", async (request: FastifyRequest<{ Querystring: { name: string } }>, reply) => {
  const file = path.resolve(ROOT, request.query.name);
  if (!file.startsWith(ROOT + path.sep)) {
    request.log.warn("file outside of the attachments");
    return reply.code(403).send({ error: "forbidden" });
  }
  const data = await readFile(file);
  return reply.type("application/octet-stream").send(data);
});

app.listen({ port: 3000 });
