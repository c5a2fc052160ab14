const http = require("http");

function parsePoints(text) {
  return JSON.parse(text);
}

const server = http.createServer((req, res) => {
  const chunks = [];
  req.on("data", (chunk) => chunks.push(chunk));
  req.on("end", () => {
    let points;
    try {
      points = parsePoints(Buffer.concat(chunks).toString());
    } catch {
      res.statusCode = 400;
      return res.end("bad request");
    }
    res.end(String(points.length));
  });
});

server.listen(9090);
