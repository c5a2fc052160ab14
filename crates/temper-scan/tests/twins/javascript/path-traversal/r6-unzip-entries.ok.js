const fs = require('fs');
const path = require('path');
const unzipper = require('unzipper');

function extract(archive, folder) {
  const root = path.resolve(folder);
  return fs
    .createReadStream(archive)
    .pipe(unzipper.Parse())
    .on('entry', (entry) => {
      const target = path.join(root, entry.path);
      if (entry.type === 'Directory' || !target.startsWith(root + path.sep)) {
        entry.autodrain();
        return;
      }
      entry.pipe(fs.createWriteStream(target));
    })
    .promise();
}

module.exports = extract;
