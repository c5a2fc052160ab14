const fs = require('fs');
const os = require('os');
const path = require('path');

function writeReport(text) {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'report-')), 'report.txt');
  fs.writeFileSync(file, text);
  return file;
}

module.exports = writeReport;
