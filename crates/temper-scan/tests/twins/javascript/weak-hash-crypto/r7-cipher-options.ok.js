import { createCipheriv, randomBytes } from "node:crypto";

const DEFAULTS = {
  algorithm: "aes-128-cbc",
  ivLength: 16,
};

export function encryptMessage(message, key, options = {}) {
  const { algorithm, ivLength } = { ...DEFAULTS, ...options };
  const iv = ivLength > 0 ? randomBytes(ivLength) : null;
  const cipher = createCipheriv(algorithm, key, iv);
  const body = cipher.update(message, "utf8", "hex") + cipher.final("hex");
  return { iv: iv ? iv.toString("hex") : "", body };
}
