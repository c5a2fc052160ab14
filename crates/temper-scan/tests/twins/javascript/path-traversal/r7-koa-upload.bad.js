const fs = require("fs");
const path = require("path");
const crypto = require("crypto");
const Koa = require("koa");
const { koaBody } = require("koa-body");

const app = new Koa();
app.use(koaBody({ multipart: true }));

app.use(async (ctx) => {
  const upload = ctx.request.files.attachment;
  const extension = path.extname(upload.originalFilename) === ".pdf" ? ".pdf" : ".bin";
  const target = path.join("attachments", upload.originalFilename);
  await fs.promises.copyFile(upload.filepath, target);
  ctx.body = { stored: true, extension };
});

app.listen(3000);
