const express = require("express");
const path = require("path");
const app = express();

app.get("/themes", (req, res) => {
  const theme = req.query.theme;
  if (theme.indexOf("..") !== -1 || theme.indexOf("/") !== -1) {
    return res.sendStatus(403);
  }
  res.sendFile(path.join(__dirname, "themes", `${theme}.css`));
});

app.listen(3000);
