const got = require('got');
const Koa = require('koa');

const app = new Koa();

app.use(async (ctx) => {
  const { body } = await got(`http://${ctx.query.node}:9100/metrics`);
  ctx.type = 'text/plain';
  ctx.body = body;
});
