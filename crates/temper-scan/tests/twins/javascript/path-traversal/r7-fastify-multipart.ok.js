import fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import Fastify from "fastify";
import multipart from "@fastify/multipart";

const app = Fastify();
app.register(multipart);

app.post("/gallery/:album", async (req, reply) => {
  const part = await req.file();
  if (!/^[a-z0-9-]+$/.test(req.params.album)) {
    return reply.code(400).send({ error: "bad album" });
  }
  const folder = path.join("gallery", req.params.album);
  await fs.promises.mkdir(folder, { recursive: true });
  await pipeline(part.file, fs.createWriteStream(path.join(folder, "cover.jpg")));
  reply.code(201).send({ saved: true });
});

app.listen({ port: 3000 });
