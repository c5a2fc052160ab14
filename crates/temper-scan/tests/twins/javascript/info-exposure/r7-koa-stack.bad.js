const Koa = require("koa");
const app = new Koa();

app.use(async (ctx, next) => {
  try {
    await next();
  } catch (err) {
    ctx.status = err.status || 500;
    ctx.body = { error: "internal error", trace: err.stack };
  }
});

app.use(async (ctx) => {
  const data = JSON.parse(ctx.query.data);
  ctx.body = { keys: Object.keys(data) };
});

app.listen(3000);
