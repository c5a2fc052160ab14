const fs = require('fs');
const path = require('path');
const unzipper = require('unzipper');

function extract(archive, target) {
  const root = path.resolve(target);
  fs.createReadStream(archive)
    .pipe(unzipper.Parse())
    .on('entry', (entry) => {
      const file = path.resolve(root, entry.path);
      if (entry.type !== 'File' || !file.startsWith(root + path.sep)) {
        entry.autodrain();
        return;
      }
      entry.pipe(fs.createWriteStream(file));
    });
}

module.exports = { extract };
