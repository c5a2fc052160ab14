const fs = require("fs");
const Koa = require("koa");
const xpath = require("xpath");
const { DOMParser } = require("@xmldom/xmldom");

const catalog = new DOMParser().parseFromString(fs.readFileSync("parts.xml", "utf8"), "text/xml");
const app = new Koa();

app.use((ctx) => {
  const part = String(ctx.query.part);
  if (!/^[0-9]{1,20}$/.test(part)) {
    ctx.throw(400);
  }
  const nodes = xpath.select("//part[@id='" + part + "']/price/text()", catalog);
  ctx.body = { prices: nodes.map((node) => node.nodeValue) };
});

app.listen(3000);
