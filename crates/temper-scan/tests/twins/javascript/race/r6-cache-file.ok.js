const fs = require('fs');
const path = require('path');

const CACHE = path.join(__dirname, 'cache.json');

function saveOnce(value) {
  try {
    fs.writeFileSync(CACHE, JSON.stringify(value), { flag: 'wx' });
  } catch (err) {
    if (err.code !== 'EEXIST') throw err;
  }
}

module.exports = saveOnce;
