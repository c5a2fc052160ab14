const jwt = require('jsonwebtoken');
const Koa = require('koa');

const app = new Koa();

app.use(async (ctx, next) => {
  const token = ctx.get('Authorization').slice(7);
  ctx.state.user = jwt.verify(token, process.env.JWT_KEY, { algorithms: ['HS256'] });
  await next();
});
