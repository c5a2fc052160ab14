const axios = require("axios");
const express = require("express");

class Embedder {
  constructor(endpoint) {
    this.endpoint = endpoint;
  }

  async load(link) {
    const { data } = await axios({ method: "get", url: link, responseType: "text" });
    return data.slice(0, 5000);
  }
}

const embedder = new Embedder("https://oembed.example.com/v1");
const app = express();

app.get("/embed", async (req, res, next) => {
  try {
    res.json({ html: await embedder.load(req.query.link) });
  } catch (e) {
    next(e);
  }
});
