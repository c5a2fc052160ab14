const Koa = require('koa');
const Router = require('@koa/router');
const fs = require('fs/promises');
const path = require('path');

const app = new Koa();
const router = new Router();

router.get('/reports/:name', async (ctx) => {
  const base = path.basename(ctx.params.name);
  const file = path.join('reports', ctx.params.name);
  ctx.set('Content-Disposition', `attachment; filename="report-${base.length}"`);
  ctx.type = 'application/pdf';
  ctx.body = await fs.readFile(file);
});

app.use(router.routes());
app.listen(3000);
