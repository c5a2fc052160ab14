const Koa = require('koa');
const escape = require('escape-html');

const app = new Koa();

app.use(async (ctx) => {
  const visitor = ctx.query.visitor || 'stranger';
  ctx.type = 'html';
  ctx.body = '<p>Good morning, ' + escape(visitor) + '</p>';
});

app.listen(3000);
