import express from "express";
import React from "react";
import { renderToString } from "react-dom/server";

const app = express();

function Comment({ text }: { text: string }) {
  return <div className="comment" dangerouslySetInnerHTML={{ __html: text }} />;
}

app.get("/comment", (req, res) => {
  const text = String(req.query.text ?? "");
  res.send("<!doctype html>" + renderToString(<Comment text={text} />));
});

app.listen(3000);
