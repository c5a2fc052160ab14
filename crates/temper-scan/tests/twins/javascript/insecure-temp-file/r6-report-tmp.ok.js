const fs = require('fs');
const os = require('os');
const path = require('path');

function writeReport(lines) {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'report-')), 'report.csv');
  fs.writeFileSync(file, lines.join('\n'));
  return file;
}

module.exports = writeReport;
