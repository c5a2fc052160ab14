const Koa = require('koa');
const Router = require('koa-router');
const fs = require('fs');

const router = new Router();
const NAMES = { daily: 'daily.csv', weekly: 'weekly.csv' };

router.get('/reports/:name', async (ctx) => {
  const file = '/srv/reports/' + (NAMES[ctx.params.name] || 'daily.csv');
  ctx.type = 'text/csv';
  ctx.body = fs.createReadStream(file);
});

const app = new Koa();
app.use(router.routes());
app.listen(3000);
