// Rowing club: the members' area.
// The club's sign-in service gives every member a JSON Web Token (HS256, TOKEN_KEY).
const express = require("express");
const helmet = require("helmet");
const { rateLimit } = require("express-rate-limit");
const jwt = require("jsonwebtoken");

const app = express();
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));

const { TOKEN_KEY } = process.env;

// Tells the load balancer that the site is up.
app.get("/health", (req, res) => {
  res.json({ status: "ok" });
});

/**
 * Who the member is, read from the token in the header Authorization: Bearer ...
 * The token has the claims `sub` (the member's id) and `name`. Answers
 * {"id": ..., "name": ...}, or 401 where there is no token or it can't be read.
 */
function me(req, res) {
  const header = req.get("authorization") || "";
  if (!header.startsWith("Bearer ")) {
    return res.status(401).json({ error: "Please sign in" });
  }
  let claims;
  try {
    claims = jwt.verify(header.slice("Bearer ".length), TOKEN_KEY, { algorithms: ["HS256"] });
  } catch (err) {
    return res.status(401).json({ error: "Please sign in" });
  }
  res.json({ id: claims.sub, name: claims.name });
}

app.get("/me", me);

app.use((err, req, res, next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);
