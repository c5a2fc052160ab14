import express from "express";
import nunjucks from "nunjucks";
import { Eta } from "eta";
import { Liquid } from "liquidjs";
import jp from "jsonpath";
import { Worker } from "node:worker_threads";
import { VM, VMScript } from "vm2";

const app = express();
const env = new nunjucks.Environment();
const eta = new Eta();
const liquid = new Liquid();

app.post("/render", async (req, res) => {
  env.renderString(req.body.template, {}); // bad
  env.renderString("Hello {{ name }}", { name: req.body.name }); // ok
  eta.renderString(req.body.template, {}); // bad
  await liquid.parseAndRender(req.body.template); // bad
  jp.query({}, req.body.path); // bad
  new Worker(req.body.code, { eval: true }); // bad
  new VMScript(req.body.code); // bad
});
