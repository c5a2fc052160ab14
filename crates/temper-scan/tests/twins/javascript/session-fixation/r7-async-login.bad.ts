import express from "express";
import session from "express-session";
import bcrypt from "bcrypt";

declare module "express-session" {
  interface SessionData {
    userId: number;
  }
}

const users = new Map<string, { id: number; hash: string }>();
const app = express();
app.use(express.json());
app.use(session({ secret: process.env.SESSION_SECRET as string, resave: false, saveUninitialized: true }));

app.post("/login", async (req, res) => {
  const user = users.get(req.body.email);
  if (!user || !(await bcrypt.compare(req.body.password, user.hash))) {
    return res.status(401).json({ error: "wrong e-mail or password" });
  }
  req.session.userId = user.id;
  res.json({ ok: true });
});
