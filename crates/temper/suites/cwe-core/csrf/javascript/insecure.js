// Parents' portal of a school, one of several sites under the school's domain.
// Signing in is another site's job: it puts the user's id into the shared session.
const cookieSession = require("cookie-session");
const escapeHtml = require("escape-html");
const express = require("express");
const helmet = require("helmet");
const { rateLimit } = require("express-rate-limit");

const { SESSION_KEY, SESSION_DOMAIN } = process.env;

const app = express();
app.set("trust proxy", 1);
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));
app.use(express.urlencoded({ extended: false }));
app.use(
  cookieSession({
    name: "portal",
    keys: [SESSION_KEY],
    domain: SESSION_DOMAIN,
    path: "/",
    maxAge: 8 * 60 * 60 * 1000,
    secure: true,
    httpOnly: true,
    sameSite: "lax",
  }),
);

const users = new Map([["p1", { name: "Ann", email: "ann@school.example" }]]);

// Puts the user who is signed in into req.user; status 401 where nobody is.
function signedIn(req, res, next) {
  req.user = users.get(req.session.userId);
  if (!req.user) return res.status(401).json({ error: "Please sign in" });
  next();
}

// What the portal knows about the user.
app.get("/account", signedIn, (req, res) => {
  res.json(req.user);
});

// emailForm: GET /account/email shows a page with a form: the field `email`, filled
// with the present address, and a button that sends the form.
// changeEmail: POST /account/email takes the form, stores the new address and leads
// back to /account/email; 400 where the address has no "@".
function emailForm(req, res) {
  res.send(`
    <form method="post" action="/account/email">
      <input type="email" name="email" value="${escapeHtml(req.user.email)}">
      <button>Save</button>
    </form>`);
}

function changeEmail(req, res) {
  const { email } = req.body ?? {};
  if (typeof email !== "string" || !email.includes("@")) {
    return res.status(400).json({ error: "This is no address" });
  }
  req.user.email = email;
  res.redirect("/account/email");
}

app.get("/account/email", signedIn, emailForm);
app.post("/account/email", signedIn, changeEmail);

app.use((err, req, res, next) => {
  const status = err.status || (res.statusCode >= 400 ? res.statusCode : 500);
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);
