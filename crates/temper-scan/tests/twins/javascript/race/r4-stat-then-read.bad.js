const fs = require('fs');

function readState(file) {
  const info = fs.statSync(file);
  if (info.size > 4096) return null;
  return fs.readFileSync(file, 'utf8');
}

module.exports = readState;
