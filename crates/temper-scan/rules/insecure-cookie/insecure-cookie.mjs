import { createCookieSessionStorage } from "@remix-run/node";
import { defineEventHandler, setCookie } from "h3";

export const storage = createCookieSessionStorage({ cookie: { name: "s", secure: false } }); // bad
export const better = createCookieSessionStorage({ cookie: { name: "s", secure: true } }); // ok

export default defineEventHandler((event) => {
  setCookie(event, "session", "x"); // bad
  setCookie(event, "session", "x", { httpOnly: true, secure: true }); // ok
});
