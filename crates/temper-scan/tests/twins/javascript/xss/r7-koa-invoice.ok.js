const Koa = require("koa");
const Router = require("@koa/router");
const _ = require("lodash");

const app = new Koa();
const router = new Router();

router.get("/invoice/:customer", (ctx) => {
  const customer = _.escape(decodeURIComponent(ctx.params.customer));
  const rows = [1, 2, 3].map((n) => `<tr><td>${n}</td><td>${n * 10}</td></tr>`);
  ctx.type = "html";
  ctx.body = `<h1>Invoice for ${customer}</h1><table>${rows.join("")}</table>`;
});

app.use(router.routes());
app.listen(3000);
