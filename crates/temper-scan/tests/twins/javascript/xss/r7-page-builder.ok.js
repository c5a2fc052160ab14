const express = require("express");
const escapeHtml = require("escape-html");

const app = express();

function page(title, content) {
  return `<!DOCTYPE html>
<html>
  <head><title>${escapeHtml(title)}</title></head>
  <body>${content}</body>
</html>`;
}

app.get("/find", (req, res) => {
  const q = req.query.q || "";
  res.send(page("Results", `<h1>Results for ${escapeHtml(q)}</h1>`));
});

app.listen(3000);
