const Koa = require('koa');
const bodyParser = require('koa-bodyparser');
const { promisify } = require('util');
const exec = promisify(require('child_process').exec);

const app = new Koa();
app.use(bodyParser());
app.use(async (ctx) => {
  const job = { name: 'cleanup', target: ctx.request.body.target };
  job.target = ctx.request.body.name;
  await exec(`/usr/local/bin/job --name ${job.name}`);
  ctx.body = 'queued';
});
app.listen(3000);
