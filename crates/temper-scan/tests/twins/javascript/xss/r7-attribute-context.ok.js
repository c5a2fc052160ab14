const express = require("express");
const app = express();
app.use(express.urlencoded({ extended: false }));

function clean(text) {
  return String(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}

app.post("/profile", (req, res) => {
  const city = clean(req.body.city);
  res.send(`<form method="post"><input name="city" value="${city}"><button>Save</button></form>`);
});
