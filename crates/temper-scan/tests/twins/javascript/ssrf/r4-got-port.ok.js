const got = require('got');
const Koa = require('koa');

const app = new Koa();

app.use(async (ctx) => {
  const node = ['alpha', 'beta'].find((n) => n === ctx.query.node) || 'alpha';
  const { body } = await got(`http://${node}:9100/metrics`);
  ctx.type = 'text/plain';
  ctx.body = body;
});
