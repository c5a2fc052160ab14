const http = require("http");

http
  .createServer((req, res) => {
    const { searchParams } = new URL(req.url, "http://localhost");
    const state = searchParams.get("state");
    const shown = state === "open" || state === "closed" ? state : "unknown";
    res.setHeader("Content-Type", "text/html");
    res.end("<p>The shop is " + shown + "</p>");
  })
  .listen(3000);
