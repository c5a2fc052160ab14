import express from 'express';
import session from 'express-session';
import { RedisStore } from 'connect-redis';
import { createClient } from 'redis';

const store = new RedisStore({ client: createClient() });
const cookieOptions: session.CookieOptions = {
  maxAge: 1000 * 60 * 60,
  httpOnly: false,
  secure: false,
  sameSite: 'strict',
};

const app = express();
app.use(
  session({
    store,
    secret: process.env.SESSION_SECRET!,
    resave: false,
    saveUninitialized: false,
    cookie: cookieOptions,
  }),
);
