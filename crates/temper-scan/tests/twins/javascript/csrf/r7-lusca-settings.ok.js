const express = require("express");
const session = require("express-session");
const lusca = require("lusca");

const app = express();
app.use(
  session({
    secret: process.env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    cookie: { secure: true, httpOnly: true },
  })
);
app.use(express.urlencoded({ extended: false }));
app.use(lusca({ csrf: true, xframe: "SAMEORIGIN" }));

app.post("/settings/email", (req, res) => {
  req.session.email = String(req.body.email);
  res.redirect("/settings");
});

app.listen(3000);
