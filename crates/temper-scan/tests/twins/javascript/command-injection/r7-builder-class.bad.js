const Fastify = require("fastify");
const { execSync } = require("child_process");

class CommandBuilder {
  constructor(program) {
    this.parts = [program];
  }

  option(name, value) {
    this.parts.push(`--${name}`, String(value));
    return this;
  }

  toString() {
    return this.parts.join(" ");
  }
}

const app = Fastify();

app.post("/qr", async (request) => {
  const { text, size } = request.body;
  const builder = new CommandBuilder("qrencode").option("size", Number(size) || 4);
  builder.option("output", `/srv/qr/${text}.png`);
  execSync(builder.toString(), { input: text });
  return { ok: true };
});

app.listen({ port: 3000 });
