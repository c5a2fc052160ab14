const express = require('express');
const session = require('express-session');

const app = express();
app.use(
  session({
    secret: process.env.SESSION_SECRET || 'tiger-lamp-octopus-19',
    resave: false,
    saveUninitialized: false,
    cookie: { secure: true, httpOnly: true },
  }),
);
app.get('/', (req, res) => res.json({ visits: (req.session.visits = (req.session.visits || 0) + 1) }));
app.listen(3000);
