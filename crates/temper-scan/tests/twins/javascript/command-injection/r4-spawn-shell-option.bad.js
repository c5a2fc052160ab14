const { spawn } = require('node:child_process');
const Koa = require('koa');
const bodyParser = require('koa-bodyparser');

const app = new Koa();
app.use(bodyParser());
const FORMATS = new Set(['mp3', 'ogg', 'flac']);

app.use(async (ctx) => {
  const format = ctx.request.body.format;
  if (typeof format !== 'string') {
    ctx.throw(400);
  }
  const child = spawn('ffmpeg', ['-i', 'in.wav', 'out.' + format], { shell: true });
  await new Promise((resolve) => child.on('close', resolve));
  ctx.body = { done: true };
});

app.listen(3000);
