const Koa = require("koa");
const app = new Koa();

app.use((ctx) => {
  const locale = ctx.query.locale || "en";
  ctx.redirect("//" + locale + ".example.com" + ctx.path);
});

app.listen(3000);
