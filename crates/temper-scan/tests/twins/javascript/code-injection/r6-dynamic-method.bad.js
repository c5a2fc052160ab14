const Koa = require('koa');
const bodyParser = require('koa-bodyparser');

const app = new Koa();
app.use(bodyParser());

app.use(async (ctx) => {
  const { rows, filter } = ctx.request.body;
  const predicate = new Function('row', 'return ' + filter);
  ctx.body = rows.filter(predicate).length;
});

app.listen(3000);
