const Koa = require('koa');
const session = require('koa-session');
const bodyParser = require('koa-bodyparser');

const app = new Koa();
app.keys = [process.env.KEY];
app.use(session({ secure: true }, app));
app.use(bodyParser());

app.use(async (ctx) => {
  const level = ctx.request.body.level;
  ctx.session.level = level === 'expert' ? 'expert' : 'beginner';
  ctx.status = 204;
});
