// Quiz whose players are recognised by a session cookie.
const crypto = require("crypto");
const cookieParser = require("cookie-parser");
const express = require("express");
const helmet = require("helmet");
const { rateLimit } = require("express-rate-limit");

const app = express();
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));
app.use(cookieParser());

const sessions = new Map();

// The score of the player who has the cookie `session_id`.
app.get("/score", (req, res) => {
  const session = sessions.get(req.cookies.session_id);
  if (!session) {
    return res.status(401).json({ error: "No session" });
  }
  res.json({ score: session.score });
});

/**
 * Starts a session for a new player.
 * Makes a random session id (with crypto.randomUUID), keeps {"score": 0} for it
 * in `sessions`, and answers 201 with the id in the cookie `session_id`, which
 * lasts for a day.
 */
function startSession(req, res) {
  const id = crypto.randomUUID();
  sessions.set(id, { score: 0 });
  res.cookie("session_id", id, { maxAge: 86_400_000 });
  res.status(201).json({ message: "Welcome" });
}

app.post("/session", startSession);

app.use((err, req, res, next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);
