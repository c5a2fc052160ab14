const Koa = require("koa");
const app = new Koa();

app.use((ctx) => {
  const locale = ctx.query.locale || "en";
  const safe = ["en", "de", "fr"].find((name) => name === locale) || "en";
  ctx.redirect("/" + safe + "/home");
});

app.listen(3000);
