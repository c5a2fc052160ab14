const Koa = require('koa');
const app = new Koa();

app.use(async (ctx) => {
  const page = ctx.query.page;
  console.info('page %s requested', page);
  ctx.body = 'ok';
});
