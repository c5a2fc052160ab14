const fs = require('fs');
const os = require('os');
const path = require('path');

exports.stash = (data) => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'report-'));
  const file = path.join(dir, 'report.txt');
  fs.writeFileSync(file, data, { mode: 0o600 });
  return file;
};
