const fs = require("fs");
const os = require("os");
const path = require("path");

function writeExport(rows) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "export-"));
  const file = path.join(folder, "export.csv");
  const lines = rows.map((row) => row.join(";"));
  fs.writeFileSync(file, lines.join("\n"));
  return file;
}

module.exports = { writeExport };
