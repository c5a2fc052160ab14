const fs = require("fs");
const path = require("path");
const http = require("http");
const tar = require("tar-stream");

const TARGET = path.resolve("unpacked");

http
  .createServer((req, res) => {
    const extract = tar.extract();
    extract.on("entry", (header, stream, next) => {
      const target = path.join(TARGET, header.name);
      stream.pipe(fs.createWriteStream(target));
      stream.on("end", next);
    });
    extract.on("finish", () => res.end("done"));
    req.pipe(extract);
  })
  .listen(8080);
