import { defineEventHandler, getQuery } from "h3";
import { marked } from "marked";
import express from "express";
import striptags from "striptags";
import markdownit from "markdown-it";

const app = express();
const plain = markdownit();
const raw = markdownit({ html: true });

app.post("/preview", (req, res) => {
  res.send(marked.parse(req.body.text)); // bad
  res.send(raw.render(req.body.text)); // bad
  res.send(plain.render(req.body.text)); // ok
  res.send(striptags(req.body.text)); // ok
});

export default defineEventHandler((event) => {
  return `<p>${getQuery(event).name}</p>`; // bad
});
