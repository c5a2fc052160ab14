const Koa = require("koa");
const _ = require("lodash");

const FILES = ["readme.md", "report-2023.pdf", "report-2024.pdf"];
const app = new Koa();

app.use((ctx) => {
  const term = String(ctx.query.filter || "");
  const expression = new RegExp("^" + term, "i");
  ctx.body = FILES.filter((name) => expression.test(name));
});

app.listen(3000);
