const Koa = require("koa");
const app = new Koa();

app.use(async (ctx, next) => {
  try {
    await next();
  } catch (err) {
    ctx.status = err.status || 500;
    console.error(err.stack);
    ctx.body = { error: "internal error" };
  }
});

app.use(async (ctx) => {
  const data = JSON.parse(ctx.query.data);
  ctx.body = { keys: Object.keys(data) };
});

app.listen(3000);
