const fs = require('fs');
const os = require('os');
const path = require('path');

function writeReport(text) {
  const file = path.join(os.tmpdir(), 'report.txt');
  fs.writeFileSync(file, text);
  return file;
}

module.exports = writeReport;
