const Koa = require('koa');
const { startSession } = require('./session');
const app = new Koa();

app.use(async (ctx) => {
  const flags = { httpOnly: true, secure: false };
  flags.secure = true;
  ctx.cookies.set('sid', await startSession(ctx), flags);
  ctx.body = 'hi';
});
