const Koa = require("koa");
const crypto = require("crypto");

const app = new Koa();

app.use(async (ctx) => {
  if (ctx.method !== "POST" || ctx.path !== "/login") {
    ctx.throw(404);
  }
  const sessionToken = crypto.randomBytes(32).toString("hex");
  ctx.cookies.set("session_token", sessionToken, { httpOnly: false, maxAge: 3600000 });
  ctx.body = { ok: true };
});

app.listen(3000);
