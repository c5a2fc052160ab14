import Fastify from "fastify";
import { request } from "undici";
import superagent from "superagent";
import needle from "needle";
import ky from "ky";
import WebSocket from "ws";
import puppeteer from "puppeteer";

const app = Fastify();

app.register(async (instance) => {
  instance.get("/fetch", async (request, reply) => {
    await superagent.head(request.query.url); // bad
    await needle.request("get", request.query.url); // bad
    await ky.put(request.query.url); // bad
    new WebSocket(request.query.url); // bad
    await ky.get("https://api.example.com/" + encodeURIComponent(request.query.id)); // ok
    const browser = await puppeteer.launch();
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.goto(request.query.url); // bad
  });
});

app.post("/hook", async (req, reply) => {
  await request(req.body.target); // bad
  const known = ["https://a.example", "https://b.example"];
  if (!known.includes(req.body.target)) {
    return reply.code(400).send();
  }
  await request(req.body.target); // ok
});
