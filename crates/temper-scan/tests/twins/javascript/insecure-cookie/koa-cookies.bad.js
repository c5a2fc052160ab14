const Koa = require('koa');
const { startSession } = require('./session');
const app = new Koa();

app.use(async (ctx) => {
  ctx.cookies.set('sid', await startSession(ctx), { httpOnly: true, secure: false });
  ctx.body = 'hi';
});
