const express = require("express");
const app = express();
app.use(express.urlencoded({ extended: false }));

function clean(text) {
  return String(text).replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

app.post("/profile", (req, res) => {
  const city = clean(req.body.city);
  res.send(`<form method="post"><input name="city" value="${city}"><button>Save</button></form>`);
});
