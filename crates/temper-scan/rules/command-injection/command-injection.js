const express = require("express");
const { exec, execFile, spawn } = require("child_process");
const util = require("util");
const run = util.promisify(exec);

const app = express();

app.get("/ping", async (req, res) => {
  const host = req.query.host;
  exec("ping -c 1 " + host, (error, stdout) => res.json({})); // bad
  exec(`ping -c 1 ${host}`); // bad
  require("child_process").execSync("ping " + host); // bad
  await run("ping " + host); // bad
  execFile(host, []); // bad
  execFile("ping", ["-c", "1", "localhost"]); // ok
  exec("ping -c " + parseInt(req.query.count, 10) + " localhost"); // ok
  exec("uptime"); // ok
});

app.get("/checked", (req, res) => {
  const host = req.query.host;
  if (!/^[a-z0-9.-]+$/i.test(host)) {
    return res.status(400).send("no such host");
  }
  exec("ping -c 1 " + host); // ok
  const allowed = ["a.example", "b.example"];
  if (allowed.includes(req.query.other)) {
    exec("ping -c 1 " + req.query.other); // ok
  }
});

async function isName(name) {
  return /^[a-z]+$/.test(name);
}

function checkName(name) {
  if (!/^[a-z]+$/.test(name)) throw new Error("bad name");
}

app.get("/checked", async (req, res) => {
  const { name } = req.query;
  exec("ls " + name); // bad
  checkName(name);
  exec("ls " + name); // ok
});

app.get("/awaited", async (req, res) => {
  const { name } = req.query;
  if (!(await isName(name))) return res.end();
  exec("ls " + name); // ok
});

const KNOWN = ["a", "b"];
const BY_NAME = { a: "x", b: "y" };

app.get("/asked", (req, res) => {
  const name = req.query.name;
  if (/^(?!-)[A-Za-z0-9.-]{1,253}$/.test(name)) exec("ls " + name); // ok
  if (/^(?!-).{1,253}$/.test(name)) exec("ls " + name); // bad
  const found = name.match(/^([a-z]+)-(\d+)$/);
  exec("ls " + found[1]); // ok
  exec("ls " + name.match(/^(.+)-(\d+)$/)[1]); // bad
  exec("ls " + name.split(",").filter((part) => KNOWN.includes(part)).join(" ")); // ok
  exec("ls " + name.split(",").filter(Boolean).join(" ")); // bad
  const known = KNOWN.some((one) => one === name);
  if (known) exec("ls " + name); // ok
  if (Object.prototype.hasOwnProperty.call(BY_NAME, name)) exec("ls " + name); // ok
  if (KNOWN.indexOf(name) === -1) return res.end();
  exec("ls " + name); // ok
});

app.get("/unknown", (req, res) => {
  const name = req.query.name;
  if (KNOWN.indexOf(name) >= 0) return res.end();
  exec("ls " + name); // bad
});
