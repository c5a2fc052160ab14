const http = require("http");
const fs = require("fs");
const path = require("path");

const SKINS = path.join(__dirname, "skins");

http
  .createServer((req, res) => {
    let skin = req.headers["x-skin"] || "default";
    switch (skin) {
      case "dark":
      case "contrast":
        break;
      default:
        skin = "default";
    }
    fs.readFile(path.join(SKINS, skin + ".css"), (err, css) => {
      if (err) {
        res.writeHead(404);
        return res.end();
      }
      res.writeHead(200, { "Content-Type": "text/css" });
      res.end(css);
    });
  })
  .listen(8080);
