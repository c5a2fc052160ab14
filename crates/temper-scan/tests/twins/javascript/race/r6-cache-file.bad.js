const fs = require('fs');
const path = require('path');

const CACHE = path.join(__dirname, 'cache.json');

function saveOnce(value) {
  if (!fs.existsSync(CACHE)) {
    fs.writeFileSync(CACHE, JSON.stringify(value));
  }
}

module.exports = saveOnce;
