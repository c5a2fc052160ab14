const fs = require("fs");
const os = require("os");
const path = require("path");

function keep(text) {
  fs.writeFileSync(path.join(os.tmpdir(), "report.txt"), text); // bad
  fs.writeFileSync("/tmp/report.txt", text); // bad
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "report-"));
  fs.writeFileSync(path.join(folder, "report.txt"), text); // ok
  fs.writeFileSync("/var/lib/app/report.txt", text); // ok
}

keep("done");
