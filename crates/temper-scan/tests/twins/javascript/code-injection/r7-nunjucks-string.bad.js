const nunjucks = require("nunjucks");
const express = require("express");

const app = express();
app.use(express.urlencoded({ extended: false }));
nunjucks.configure("views", { autoescape: true, express: app });

app.post("/signature", (req, res) => {
  const signature = req.body.signature || "";
  const html = nunjucks.renderString(`<p>Kind regards</p><p>${signature}</p>`, { user: "Ada" });
  res.send(html);
});

app.listen(3000);
