const fs = require("fs");

function read(file) {
  if (fs.statSync(file).size > 4096) return null;
  return fs.readFileSync(file, "utf8"); // bad
}

function stream(file, res) {
  fs.access(file, (err) => {
    if (err) return res.status(404).end();
    fs.createReadStream(file).pipe(res); // ok
  });
}

function handle(file) {
  const opened = fs.openSync(file, "r"); // ok
  if (fs.fstatSync(opened).size > 4096) return null;
  return fs.readFileSync(opened, "utf8"); // ok
}
