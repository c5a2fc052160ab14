import express from "express";
import libxmljs from "libxmljs2";
import { evaluateXPath } from "fontoxpath";

const app = express();
const doc = libxmljs.parseXml("<users/>");

app.get("/user", (req, res) => {
  doc.get(`//user[name='${req.query.name}']`); // bad
  evaluateXPath(`//user[name='${req.query.name}']`, doc); // bad
  doc.get("//user[id=" + Number(req.query.id) + "]"); // ok
});
