const Koa = require("koa");
const pino = require("pino");

const log = pino();
const app = new Koa();

app.use(async (ctx, next) => {
  const started = Date.now();
  await next();
  const agent = ctx.get("User-Agent").length;
  console.log(`${ctx.status} in ${Date.now() - started} ms, agent of ${agent} characters`);
});

app.use((ctx) => {
  ctx.body = "ok";
});

app.listen(3000, () => log.info("listening"));
