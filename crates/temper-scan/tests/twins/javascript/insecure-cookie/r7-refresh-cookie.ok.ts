import { Response, Router } from "express";
import jwt from "jsonwebtoken";

const router = Router();
const week = 7 * 24 * 3600 * 1000;

function sendRefreshToken(res: Response, token: string): void {
  res.cookie("refresh_token", token, {
    httpOnly: true,
    secure: true,
    sameSite: "strict",
    maxAge: week,
    path: "/auth/refresh",
  });
}

router.post("/auth/login", (req, res) => {
  const token = jwt.sign({ sub: "42" }, process.env.REFRESH_KEY as string, { expiresIn: "7d" });
  sendRefreshToken(res, token);
  res.json({ ok: true });
});

export default router;
