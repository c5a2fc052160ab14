const express = require("express");
const session = require("express-session");

const app = express();
app.set("trust proxy", 1);

const options = {
  name: "sid",
  secret: process.env.SESSION_SECRET,
  resave: false,
  saveUninitialized: false,
};
options.cookie = { maxAge: 3600000, httpOnly: false, secure: false };

app.use(session(options));
app.get("/", (req, res) => res.send("ok"));
app.listen(3000);
