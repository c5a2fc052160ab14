const express = require("express");
const fs = require("fs");
const { readFile } = require("node:fs/promises");
const path = require("path");

const app = express();
const ROOT = path.resolve("images");
const NAMES = ["cat.png", "dog.png"];

app.get("/a", (req, res) => {
  const name = req.query.name;
  fs.readFile("images/" + name, (err, data) => res.end("done")); // bad
  fs.readFile(path.join(__dirname, "images", name), () => {}); // bad
  fs.createReadStream(`images/${name}`).pipe(res); // bad
  fs.readFile(path.join("images", path.basename(name)), () => {}); // ok
  fs.readFile("images/" + Number(name), () => {}); // ok
});

app.get("/b/:name", async (req, res) => {
  const { name } = req.params;
  await readFile("images/" + name); // bad
  res.sendFile(path.join(__dirname, name)); // bad
  if (NAMES.includes(name)) {
    res.sendFile(path.join(__dirname, name)); // ok
  }
});

app.get("/c", (req, res) => {
  const file = path.resolve(ROOT, req.query.name);
  if (!file.startsWith(ROOT + path.sep)) {
    return res.status(400).send("no such file");
  }
  res.sendFile(file); // ok
});

app.get("/d", (req, res) => {
  let file = req.query.name;
  file = "fixed.txt";
  fs.readFileSync(file); // ok
});

function assertInside(base, candidate) {
  if (!path.resolve(candidate).startsWith(path.resolve(base) + path.sep)) {
    throw new Error("outside of the folder");
  }
}

app.get("/asserted", (req, res) => {
  const file = `${ROOT}/${req.query.name}.png`;
  fs.readFile(file, () => res.end("done")); // bad
  assertInside(ROOT, file);
  fs.readFile(file, () => res.end("done")); // ok
});
