const Koa = require('koa');
const app = new Koa();

app.use(async (ctx) => {
  const user = ctx.query.user;
  ctx.type = 'html';
  ctx.body = `<div class="user">${user}</div>`;
});
app.listen(3000);
