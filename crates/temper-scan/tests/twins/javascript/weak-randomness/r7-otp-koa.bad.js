const Koa = require("koa");
const Router = require("@koa/router");
const crypto = require("crypto");

const router = new Router();
const pending = new Map();

router.post("/otp/:phone", async (ctx) => {
  const otp = Math.floor(100000 + Math.random() * 900000).toString();
  pending.set(ctx.params.phone, { otp, expires: Date.now() + 300000 });
  ctx.body = { sent: true };
});

const app = new Koa();
app.use(router.routes()).listen(3000);
