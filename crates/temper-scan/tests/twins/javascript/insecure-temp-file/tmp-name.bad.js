const fs = require('fs');
const os = require('os');
const path = require('path');

exports.stash = (data) => {
  const file = path.join(os.tmpdir(), 'report-' + Date.now() + '.txt');
  fs.writeFileSync(file, data);
  return file;
};
