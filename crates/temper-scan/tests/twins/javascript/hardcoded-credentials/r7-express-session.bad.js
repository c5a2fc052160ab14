const express = require("express");
const session = require("express-session");
const RedisStore = require("connect-redis").default;
const { createClient } = require("redis");

const client = createClient({ url: process.env.REDIS_URL });
client.connect();

const app = express();
app.use(
  session({
    store: new RedisStore({ client }),
    secret: "keyboard-monkey-4711",
    resave: false,
    saveUninitialized: false,
    cookie: { secure: true, httpOnly: true, sameSite: "lax" },
  })
);

app.get("/", (req, res) => res.json({ views: (req.session.views = (req.session.views || 0) + 1) }));
