const Koa = require("koa");
const bodyParser = require("koa-bodyparser");
const { exec } = require("child_process");

const TASKS = {
  build: "npm run build",
  lint: "npm run lint",
  test: "npm test",
};

const app = new Koa();
app.use(bodyParser());

app.use(async (ctx) => {
  const { task, args = [] } = ctx.request.body;
  const command = TASKS[task];
  if (!command) {
    ctx.throw(400, "unknown task");
  }
  const full = [command, "--", ...args].join(" ");
  ctx.body = await new Promise((resolve) => {
    exec(full, { cwd: "/srv/project" }, (err, stdout) => resolve({ ok: !err, stdout }));
  });
});

app.listen(3100);
