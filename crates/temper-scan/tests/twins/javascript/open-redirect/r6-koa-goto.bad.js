const Koa = require('koa');
const app = new Koa();

app.use(async (ctx) => {
  if (ctx.path !== '/goto') {
    ctx.status = 404;
    return;
  }
  const destination = ctx.query.to;
  if (!destination) {
    ctx.throw(400, 'missing destination');
  }
  ctx.redirect(destination);
});

app.listen(3000);
