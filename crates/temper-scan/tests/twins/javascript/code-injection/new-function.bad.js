const Koa = require('koa');
const app = new Koa();

app.use(async (ctx) => {
  const body = 'return ' + ctx.query.formula;
  const f = new Function('x', body);
  ctx.body = { value: f(2) };
});
