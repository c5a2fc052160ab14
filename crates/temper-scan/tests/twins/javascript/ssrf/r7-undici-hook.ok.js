import Fastify from "fastify";
import { request } from "undici";

const app = Fastify();
const ALLOWED_HOSTS = new Set(["hooks.example.com", "events.example.com"]);

app.post("/notify", async (req, reply) => {
  const target = new URL(req.body.callback);
  if (target.protocol !== "https:" || !ALLOWED_HOSTS.has(target.hostname)) {
    return reply.code(400).send({ error: "callback is not allowed" });
  }
  const { statusCode } = await request(target, {
    method: "POST",
    body: JSON.stringify({ event: "done" }),
  });
  return { statusCode };
});

app.listen({ port: 3000 });
