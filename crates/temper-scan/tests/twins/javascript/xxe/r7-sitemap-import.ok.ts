import express from "express";
import libxmljs from "libxmljs2";

const app = express();

app.post("/sitemap", express.text({ type: "*/xml" }), (req, res) => {
  const document = libxmljs.parseXml(req.body, { noent: false, nonet: true });
  const locations = document.find("//loc").map((node) => node.toString());
  res.json({ locations });
});

app.listen(3000);
