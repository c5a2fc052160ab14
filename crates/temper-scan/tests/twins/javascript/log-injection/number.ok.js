const Koa = require('koa');
const app = new Koa();

app.use(async (ctx) => {
  const page = Number.parseInt(ctx.query.page, 10);
  console.info('page %s requested', page);
  ctx.body = 'ok';
});
